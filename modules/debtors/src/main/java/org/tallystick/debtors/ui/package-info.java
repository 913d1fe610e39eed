/** The screen on which pairs of parties are looked at, joined and parted. */
@NullMarked
package org.tallystick.debtors.ui;

import org.jspecify.annotations.NullMarked;
