/** Approvals for an agency's own programs. */
@NullMarked
package org.tallystick.approvals.rest;

import org.jspecify.annotations.NullMarked;
