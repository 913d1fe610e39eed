/** The page of what departments hold and must refer. */
@NullMarked
package org.tallystick.eligibility.ui;

import org.jspecify.annotations.NullMarked;
