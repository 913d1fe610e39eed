/** The search of the API. */
@NullMarked
package org.tallystick.search.rest;

import org.jspecify.annotations.NullMarked;
