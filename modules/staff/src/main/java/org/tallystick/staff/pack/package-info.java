/** The share of a pack that makes the staff: read page by page, checked, and written with its sign-ins. */
@NullMarked
package org.tallystick.staff.pack;

import org.jspecify.annotations.NullMarked;
