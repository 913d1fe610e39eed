/**
 * Contacts with those who owe: what was said, with whom, what came of it and what that brings about; and the statement
 * that says in plain words, in English or Spanish, what is owed and why.
 *
 * <p>A contact is never changed. A correction stands beside it, and taking it back restores what it had set.
 */
@ApplicationModule(
        allowedDependencies = {
            "workbench",
            "ledger",
            "accounts",
            "debtors",
            "staff",
            "agency",
            "documents",
            "policy",
            "search",
            "security",
            "audit",
            "tenancy",
            "calendar",
            "money",
            "web",
            "personal"
        })
@NullMarked
package org.tallystick.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
