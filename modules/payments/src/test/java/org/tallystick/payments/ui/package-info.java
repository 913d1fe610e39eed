@NullMarked
package org.tallystick.payments.ui;

import org.jspecify.annotations.NullMarked;
