@NullMarked
package org.tallystick.drafts;

import org.jspecify.annotations.NullMarked;
