/** Pages and tagged PDF made from logic-less templates. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tallystick.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
