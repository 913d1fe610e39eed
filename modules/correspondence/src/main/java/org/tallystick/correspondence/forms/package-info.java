/** Forms that fill themselves from the books, and are kept with the account. */
@NamedInterface("forms")
@NullMarked
package org.tallystick.correspondence.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
