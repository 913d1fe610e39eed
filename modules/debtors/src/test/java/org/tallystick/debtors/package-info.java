@NullMarked
package org.tallystick.debtors;

import org.jspecify.annotations.NullMarked;
