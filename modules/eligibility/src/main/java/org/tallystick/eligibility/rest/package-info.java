/** What departments hold and must refer, for programs. */
@NullMarked
package org.tallystick.eligibility.rest;

import org.jspecify.annotations.NullMarked;
