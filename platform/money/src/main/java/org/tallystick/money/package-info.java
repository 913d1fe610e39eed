/** Exact amounts of money in cents, and splitting them without losing one. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tallystick.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
