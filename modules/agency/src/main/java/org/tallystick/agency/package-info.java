/** What makes an agency itself: its pack, profile, departments and debt types. */
@ApplicationModule(allowedDependencies = {"tenancy", "security", "policy", "calendar", "web"})
@NullMarked
package org.tallystick.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
