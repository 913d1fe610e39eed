/** Pages and tagged PDF made from logic-less templates, and papers that people bring. */
@ApplicationModule(allowedDependencies = {"tenancy", "calendar"})
@NullMarked
package org.tallystick.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
