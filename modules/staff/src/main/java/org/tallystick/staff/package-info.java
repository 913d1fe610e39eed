/**
 * Series, classes, positions and who holds them; the answer to whether a person may. How a pack becomes the staff stands
 * in {@code pack}.
 */
@ApplicationModule(
        allowedDependencies = {"agency", "policy", "jobs", "security", "audit", "tenancy", "calendar", "money", "web"})
@NullMarked
package org.tallystick.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
