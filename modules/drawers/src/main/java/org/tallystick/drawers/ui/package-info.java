/** Drawers on the screen: counting, closing, verifying, and what goes to the bank. */
@NullMarked
package org.tallystick.drawers.ui;

import org.jspecify.annotations.NullMarked;
