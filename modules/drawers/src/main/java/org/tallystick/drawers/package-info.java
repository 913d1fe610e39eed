/** Cash drawers from opening to deposit, and their gapless receipt numbers. */
@ApplicationModule(
        allowedDependencies = {
            "ledger",
            "accounts",
            "workbench",
            "documents",
            "agency",
            "security",
            "audit",
            "tenancy",
            "calendar",
            "money",
            "web"
        })
@NullMarked
package org.tallystick.drawers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
