/** Files of debts: mapped, tried without effect, accepted. */
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
