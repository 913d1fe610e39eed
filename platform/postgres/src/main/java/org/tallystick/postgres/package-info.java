/** The embedded database server: started, kept and stopped. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tallystick.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
