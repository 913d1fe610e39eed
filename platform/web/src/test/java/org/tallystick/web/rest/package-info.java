@NullMarked
package org.tallystick.web.rest;

import org.jspecify.annotations.NullMarked;
