/** Draft accounts for an agency's own programs. */
@NullMarked
package org.tallystick.drafts.rest;

import org.jspecify.annotations.NullMarked;
