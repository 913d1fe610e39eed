/** The shell, the theme, the keys and the manners of the API. */
@ApplicationModule(allowedDependencies = {"tenancy", "security", "search", "money", "personal", "calendar"})
@NullMarked
package org.tallystick.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
