@NullMarked
package org.tallystick.approvals;

import org.jspecify.annotations.NullMarked;
