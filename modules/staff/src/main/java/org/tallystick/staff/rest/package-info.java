/** Who somebody is, for programs. */
@NullMarked
package org.tallystick.staff.rest;

import org.jspecify.annotations.NullMarked;
