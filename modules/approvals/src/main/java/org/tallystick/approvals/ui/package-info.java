/** The screen of approvals. */
@NullMarked
package org.tallystick.approvals.ui;

import org.jspecify.annotations.NullMarked;
