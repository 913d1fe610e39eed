@NullMarked
package org.tallystick.correspondence;

import org.jspecify.annotations.NullMarked;
