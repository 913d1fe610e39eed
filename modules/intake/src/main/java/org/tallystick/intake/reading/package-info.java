/** How a file is read: what its columns mean to its sender, and what each row says by that. Knows nothing of the books. */
@NullMarked
package org.tallystick.intake.reading;

import org.jspecify.annotations.NullMarked;
