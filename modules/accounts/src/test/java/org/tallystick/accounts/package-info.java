@NullMarked
package org.tallystick.accounts;

import org.jspecify.annotations.NullMarked;
