package org.tallystick.tables;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a table one record at a time and never gives up over a bad one. */
public interface TableReader extends Closeable {

    /** The first record with any text; to be asked for first. Null when the table is empty. */
    @Nullable
    TableLine header() throws IOException;

    /** The next record; empty lines are passed over. Null at the end of the table. */
    @Nullable
    TableLine next() throws IOException;
}
