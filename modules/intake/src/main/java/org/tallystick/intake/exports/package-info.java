/** Lists of an import that leave as files: who took one, how far it is, and its lines. */
@NullMarked
package org.tallystick.intake.exports;

import org.jspecify.annotations.NullMarked;
