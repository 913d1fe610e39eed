/** Accounts and their debts, with owner, next date and timeline. */
@ApplicationModule(
        allowedDependencies = {
            "debtors",
            "staff",
            "agency",
            "security",
            "search",
            "audit",
            "tenancy",
            "calendar",
            "money",
            "web"
        })
@NullMarked
package org.tallystick.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
