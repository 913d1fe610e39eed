/** The place where files of debts are tried and accepted. */
@NullMarked
package org.tallystick.intake.ui;

import org.jspecify.annotations.NullMarked;
