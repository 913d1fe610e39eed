@NullMarked
package org.tallystick.workbench;

import org.jspecify.annotations.NullMarked;
