@NullMarked
package org.tallystick.web;

import org.jspecify.annotations.NullMarked;
