/** Taking a payment on the workbench and at the counter, and the receipt on the screen and on paper. */
@NullMarked
package org.tallystick.payments.ui;

import org.jspecify.annotations.NullMarked;
