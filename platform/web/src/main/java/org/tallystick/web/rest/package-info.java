/** The manners of the API: problems, unknown fields, the document that describes it. */
@NullMarked
package org.tallystick.web.rest;

import org.jspecify.annotations.NullMarked;
