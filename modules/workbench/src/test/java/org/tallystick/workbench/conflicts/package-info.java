@NullMarked
package org.tallystick.workbench.conflicts;

import org.jspecify.annotations.NullMarked;
