@NullMarked
package org.tallystick.drafts.ui;

import org.jspecify.annotations.NullMarked;
