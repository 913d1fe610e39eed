/** The tab that says who a debtor is, how the debtor is reached and who stands by. */
@NullMarked
package org.tallystick.workbench.people;

import org.jspecify.annotations.NullMarked;
