/** Numbers of the law and habits of an agency, as typed documents with dates. */
@ApplicationModule(allowedDependencies = {"tenancy", "calendar", "audit", "money"})
@NullMarked
package org.tallystick.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
