/** Who is signed in, for which agency, and the one question whether they may. */
@ApplicationModule(allowedDependencies = {"tenancy", "calendar", "audit", "money", "jobs", "messaging"})
@NullMarked
package org.tallystick.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
