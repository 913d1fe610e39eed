/** What belongs to one person at work: looks, keys of their own, what they were told, what they typed and did not send. */
@ApplicationModule(allowedDependencies = {"tenancy", "calendar", "security"})
@NullMarked
package org.tallystick.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
