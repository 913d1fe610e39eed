/** Money received: distributed by policy, explained and receipted. */
@ApplicationModule(
        allowedDependencies = {
            "drawers",
            "ledger",
            "accounts",
            "debtors",
            "workbench",
            "approvals",
            "agency",
            "policy",
            "documents",
            "security",
            "audit",
            "tenancy",
            "calendar",
            "money",
            "web",
            "personal",
            "search"
        })
@NullMarked
package org.tallystick.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
