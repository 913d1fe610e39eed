/** The API of payments. */
@NullMarked
package org.tallystick.payments.rest;

import org.jspecify.annotations.NullMarked;
