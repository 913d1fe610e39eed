/** The record of who did what, when, why and by whose authority; written with the act, never changed. */
@ApplicationModule(allowedDependencies = {"tenancy", "calendar", "jobs"})
@NullMarked
package org.tallystick.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
