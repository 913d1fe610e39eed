/** Tables of text out of files that somebody sent: CSV, XLSX, and zips of them; a bad row costs one row. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tallystick.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
