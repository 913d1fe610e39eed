/** News between modules: kept with its cause, delivered until it is heard. */
@ApplicationModule(allowedDependencies = {"tenancy", "calendar", "jobs"})
@NullMarked
package org.tallystick.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
