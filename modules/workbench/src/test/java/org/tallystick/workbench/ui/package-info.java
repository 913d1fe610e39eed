@NullMarked
package org.tallystick.workbench.ui;

import org.jspecify.annotations.NullMarked;
