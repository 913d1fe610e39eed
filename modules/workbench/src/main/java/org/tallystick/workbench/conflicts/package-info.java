/** The list of cases in which somebody has no part, and putting one down. */
@NullMarked
package org.tallystick.workbench.conflicts;

import org.jspecify.annotations.NullMarked;
