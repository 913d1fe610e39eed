/** The API of drawers. */
@NullMarked
package org.tallystick.drawers.rest;

import org.jspecify.annotations.NullMarked;
