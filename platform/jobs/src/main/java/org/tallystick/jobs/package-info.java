/** Work that runs later or every night, tenant by tenant. */
@ApplicationModule(allowedDependencies = {"tenancy", "calendar"})
@NullMarked
package org.tallystick.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
