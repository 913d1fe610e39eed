/** The outcome box on the workbench, the contact log, and the enquiry at the counter or by phone. */
@NullMarked
package org.tallystick.correspondence.ui;

import org.jspecify.annotations.NullMarked;
