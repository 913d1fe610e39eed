@NullMarked
package org.tallystick.workbench.rest;

import org.jspecify.annotations.NullMarked;
