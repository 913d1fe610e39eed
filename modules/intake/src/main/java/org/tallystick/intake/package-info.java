/** Files of debts: mapped, tried without effect, accepted. */
@ApplicationModule(
        allowedDependencies = {
            "ledger",
            "accounts",
            "debtors",
            "staff",
            "agency",
            "jobs",
            "messaging",
            "security",
            "audit",
            "policy",
            "tenancy",
            "calendar",
            "money",
            "web",
            "search"
        })
@NullMarked
package org.tallystick.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
