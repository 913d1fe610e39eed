/** Charges, the journal and the balances that follow from it. */
@ApplicationModule(allowedDependencies = {"accounts", "money", "audit", "tenancy", "calendar", "security", "jobs"})
@NullMarked
package org.tallystick.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
