/**
 * Whose work is next: each person's queue and the next account in it, who has an account in work, tasks, assignment by
 * rule, and the nightly proof that nothing is forgotten.
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
