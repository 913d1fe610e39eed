/** Parties and matches for the agency's own programs. */
@NullMarked
package org.tallystick.debtors.rest;

import org.jspecify.annotations.NullMarked;
