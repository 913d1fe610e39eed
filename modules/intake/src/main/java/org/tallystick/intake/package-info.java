/**
 * Files of debts: received, tried without effect, accepted, posted, and their rows ruled on. How a file is read stands in
 * {@code reading}, which knows nothing of the books; lists that leave as files in {@code exports}.
 */
@ApplicationModule(
        allowedDependencies = {
            "eligibility",
            "workbench",
            "ledger",
            "accounts",
            "debtors",
            "approvals",
            "staff",
            "agency",
            "jobs",
            "security",
            "audit",
            "policy",
            "tables",
            "tenancy",
            "calendar",
            "money",
            "personal",
            "web"
        })
@NullMarked
package org.tallystick.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
