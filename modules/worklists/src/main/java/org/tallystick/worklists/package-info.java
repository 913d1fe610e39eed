/**
 * Whose work is next: each person's queue and the next account in it, who has an account in work, tasks, and the nightly
 * proof that nothing is forgotten. Who answers for which accounts stands in {@code owners}, how colleagues share one piece
 * of work in {@code team}.
 */
@ApplicationModule(
        allowedDependencies = {
            "correspondence",
            "correspondence :: forms",
            "workbench",
            "ledger",
            "accounts",
            "debtors",
            "approvals",
            "staff",
            "agency",
            "security",
            "audit",
            "personal",
            "policy",
            "jobs",
            "tenancy",
            "calendar",
            "money",
            "web"
        })
@NullMarked
package org.tallystick.worklists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
