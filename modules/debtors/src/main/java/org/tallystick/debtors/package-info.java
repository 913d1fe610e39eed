/** People and organizations that owe, with their names and addresses. */
@ApplicationModule(allowedDependencies = {"calendar"})
@NullMarked
package org.tallystick.debtors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
