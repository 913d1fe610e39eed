/** Imports for an agency's own programs. */
@NullMarked
package org.tallystick.intake.rest;

import org.jspecify.annotations.NullMarked;
