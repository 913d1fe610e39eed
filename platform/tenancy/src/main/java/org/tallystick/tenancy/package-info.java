/** The wall between agencies: each has a schema, a login role and a small pool of its own. */
@ApplicationModule(allowedDependencies = {"calendar"})
@NullMarked
package org.tallystick.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
