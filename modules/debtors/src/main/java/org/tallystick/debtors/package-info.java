/** People and organizations that owe, with their names and addresses. */
@ApplicationModule(
        allowedDependencies = {"staff", "agency", "security", "search", "audit", "tenancy", "calendar", "web"})
@NullMarked
package org.tallystick.debtors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
