@NullMarked
package org.tallystick.search;

import org.jspecify.annotations.NullMarked;
