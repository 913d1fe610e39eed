@NullMarked
package org.tallystick.correspondence.ui;

import org.jspecify.annotations.NullMarked;
