/** Which debts departments may refer for collection, which they must, and which of those they still hold. */
@ApplicationModule(
        allowedDependencies = {"agency", "policy", "security", "audit", "tenancy", "calendar", "money", "web"})
@NullMarked
package org.tallystick.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
