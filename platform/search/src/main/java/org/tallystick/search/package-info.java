/** Finding people and accounts by number, name or address. */
@ApplicationModule(allowedDependencies = {"security", "tenancy"})
@NullMarked
package org.tallystick.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
