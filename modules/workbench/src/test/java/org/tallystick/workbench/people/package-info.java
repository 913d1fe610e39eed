@NullMarked
package org.tallystick.workbench.people;

import org.jspecify.annotations.NullMarked;
