/**
 * Accounts entered by hand: a draft that survives every interruption, submitted, checked by somebody else where policy
 * says so, and opened or returned with a reason.
 */
@ApplicationModule(
        allowedDependencies = {
            "ledger",
            "accounts",
            "debtors",
            "eligibility",
            "approvals",
            "staff",
            "agency",
            "search",
            "security",
            "audit",
            "policy",
            "tenancy",
            "calendar",
            "money",
            "web"
        })
@NullMarked
package org.tallystick.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
