/** The screen on which one debtor is worked: higher modules put tabs and actions on it. */
@ApplicationModule(
        allowedDependencies = {
            "ledger",
            "accounts",
            "debtors",
            "approvals",
            "agency",
            "staff",
            "security",
            "tenancy",
            "calendar",
            "money",
            "web",
            "search"
        })
@NullMarked
package org.tallystick.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
