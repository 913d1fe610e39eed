@NullMarked
package org.tallystick.worklists;

import org.jspecify.annotations.NullMarked;
