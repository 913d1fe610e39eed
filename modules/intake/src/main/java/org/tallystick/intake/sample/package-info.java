/** The debts that a pack has made up for a demo; they come in like any sender's file. */
@NullMarked
package org.tallystick.intake.sample;

import org.jspecify.annotations.NullMarked;
