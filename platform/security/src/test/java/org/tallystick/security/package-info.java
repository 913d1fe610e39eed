@NullMarked
package org.tallystick.security;

import org.jspecify.annotations.NullMarked;
