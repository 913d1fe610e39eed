/** The agency's business date and the machine's instant; nothing else may ask the clock. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tallystick.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
