/** How colleagues share one piece of work: refer and answer, confer, hand over, lead. */
@NullMarked
package org.tallystick.worklists.team;

import org.jspecify.annotations.NullMarked;
