/** The screen on which accounts are entered by hand. */
@NullMarked
package org.tallystick.drafts.ui;

import org.jspecify.annotations.NullMarked;
