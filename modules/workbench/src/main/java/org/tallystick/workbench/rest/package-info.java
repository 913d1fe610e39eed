/** Accounts for the agency's own programs. */
@NullMarked
package org.tallystick.workbench.rest;

import org.jspecify.annotations.NullMarked;
