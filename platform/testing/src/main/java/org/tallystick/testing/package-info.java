/** What the tests of every module share: a real server, a fresh agency, a clock that stands still. */
@ApplicationModule(allowedDependencies = {"tenancy", "postgres"})
@NullMarked
package org.tallystick.testing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
