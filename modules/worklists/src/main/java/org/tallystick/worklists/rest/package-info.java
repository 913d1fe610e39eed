/** The day's work over the API. */
@NullMarked
package org.tallystick.worklists.rest;

import org.jspecify.annotations.NullMarked;
