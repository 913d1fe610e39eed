package org.tallystick.tables;

import java.util.List;

/** One record of a table, or the fault that stands in its place; rows count from 1 and are lines of the file. */
public sealed interface TableLine {

    long row();

    /** A record with its values in the order of the columns. */
    record Fields(long row, List<String> values) implements TableLine {}

    /** The column counts from 1; the text is what the line holds, cut when it is long. */
    record Faulty(long row, int column, String reason, String text) implements TableLine {}
}
