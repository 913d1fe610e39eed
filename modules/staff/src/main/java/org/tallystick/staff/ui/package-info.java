/** The place where the agency's admin sees its people and what they may do. */
@NullMarked
package org.tallystick.staff.ui;

import org.jspecify.annotations.NullMarked;
