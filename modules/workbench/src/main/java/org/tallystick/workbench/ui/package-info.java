/** The screens of the workbench and of today's work. */
@NullMarked
package org.tallystick.workbench.ui;

import org.jspecify.annotations.NullMarked;
