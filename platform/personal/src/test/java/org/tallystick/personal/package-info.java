@NullMarked
package org.tallystick.personal;

import org.jspecify.annotations.NullMarked;
