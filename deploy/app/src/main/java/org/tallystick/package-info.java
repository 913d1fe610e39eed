/** The platform put together: how it starts, what it is configured with. */
@NullMarked
package org.tallystick;

import org.jspecify.annotations.NullMarked;
