/** Where the application and its tests begin. */
@NullMarked
package org.tallystick;

import org.jspecify.annotations.NullMarked;
