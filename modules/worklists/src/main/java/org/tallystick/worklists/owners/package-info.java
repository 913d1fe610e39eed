/** Who answers for which accounts: by rule or by hand, lent while somebody is away, and how much each unit has. */
@NullMarked
package org.tallystick.worklists.owners;

import org.jspecify.annotations.NullMarked;
