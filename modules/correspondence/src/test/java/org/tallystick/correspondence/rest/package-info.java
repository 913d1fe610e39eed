@NullMarked
package org.tallystick.correspondence.rest;

import org.jspecify.annotations.NullMarked;
