package org.tallystick.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tallystick.security.CsvExport;
import org.tallystick.staff.LadderRow.ClassRow;

/** The matrix for a spreadsheet: one line for each row and class. */
final class MatrixCsv {

    private static final List<String> COLUMNS =
            List.of("row", "action", "class", "verb", "limit", "delegated", "from", "until", "source");

    private MatrixCsv() {}

    static String of(CsvExport export, List<MatrixRow> matrix, List<ClassRow> classes) {
        var titles = new LinkedHashMap<String, String>();
        for (var one : classes) titles.put(one.key(), one.inWords());
        var lines = new StringBuilder();
        try {
            export.heading(lines, COLUMNS);
            for (var row : matrix)
                for (var cell : row.cells())
                    for (var given : cell.given())
                        export.line(
                                lines,
                                Stream.of(
                                                row.title(),
                                                given.action(),
                                                titles.get(cell.jobClass()),
                                                given.waiting() ? given.letter() + " (waiting)" : given.letter(),
                                                given.limit(),
                                                given.delegated(),
                                                given.from(),
                                                given.until(),
                                                given.citation())
                                        .map(value -> Objects.toString(value, ""))
                                        .toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines.toString();
    }
}
