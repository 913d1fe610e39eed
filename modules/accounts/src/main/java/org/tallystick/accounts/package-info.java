/** Accounts and their debts, with owner, next date and timeline. */
@ApplicationModule(
        allowedDependencies = {
            "debtors",
            "approvals",
            "staff",
            "agency",
            "security",
            "search",
            "audit",
            "policy",
            "jobs",
            "tenancy",
            "calendar",
            "money",
            "web"
        })
@NullMarked
package org.tallystick.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
