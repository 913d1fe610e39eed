package org.tallystick.intake;

import java.util.List;

/** One record of a CSV file, or the fault that stands in its place; rows count from 1 and are lines of the file. */
sealed interface CsvLine {

    long row();

    record Fields(long row, List<String> values) implements CsvLine {}

    /** The column counts from 1; the text is what the line holds, cut when it is long. */
    record Faulty(long row, int column, String reason, String text) implements CsvLine {}
}
