/**
 * People and organizations that owe: who they are, how they are reached, who stands by them, and which of them are one.
 *
 * <p>A merged party is an alias of its survivor: nothing is re-pointed, everything of both is found through either, and
 * taking the merge back gives each what was its own.
 */
@ApplicationModule(allowedDependencies = {"agency", "policy", "security", "audit", "tenancy", "calendar", "web"})
@NullMarked
package org.tallystick.debtors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
