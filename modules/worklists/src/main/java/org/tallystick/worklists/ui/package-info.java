/** The screens of the day's work: Today, the unit, and the proof. */
@NullMarked
package org.tallystick.worklists.ui;

import org.jspecify.annotations.NullMarked;
