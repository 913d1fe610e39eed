package org.tallystick.intake.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tallystick.intake.Anomaly;
import org.tallystick.intake.FilePart;
import org.tallystick.intake.ImportId;
import org.tallystick.intake.Imports;
import org.tallystick.intake.KeptRow;
import org.tallystick.intake.PostedRow;
import org.tallystick.intake.RowOutcome;
import org.tallystick.security.CsvExport;

/** Rows kept for a look as a CSV file that can be repaired and sent again. */
public final class KeptRowsCsv {

    private static final int PAGE = 500;

    private KeptRowsCsv() {}

    /**
     * Writes all rows of the outcome, a few hundred at a time: row, column, value and reason, then the row as it came. A
     * file of several tables begins each of them with a heading of its own.
     */
    public static void write(Imports imports, ImportId id, KeptRow.Outcome outcome, CsvExport export, Appendable out)
            throws IOException {
        for (var part : imports.parts(id)) {
            var header = new ArrayList<>(List.of("Row", "Column", "Value", "Reason"));
            header.addAll(part.columns());
            export.heading(out, header);
            write(imports, id, outcome, part, export, out);
        }
    }

    private static void write(
            Imports imports, ImportId id, KeptRow.Outcome outcome, FilePart part, CsvExport export, Appendable out)
            throws IOException {
        long after = part.after();
        while (true) {
            var page = imports.kept(id, outcome, null, after, PAGE);
            for (var row : page) if (part.holds(row.row())) export.line(out, cells(row));
            if (page.size() < PAGE || !part.holds(page.getLast().row())) return;
            after = page.getLast().row();
        }
    }

    /** Writes all rows that post, or would: row, account once it is open, then the row as it came. */
    public static void writePosting(Imports imports, ImportId id, RowOutcome outcome, CsvExport export, Appendable out)
            throws IOException {
        var header = new ArrayList<>(List.of("Row", "Account"));
        header.addAll(imports.columns(id));
        export.heading(out, header);
        try {
            imports.eachPosting(id, outcome, row -> posting(export, out, row));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static void posting(CsvExport export, Appendable out, PostedRow row) {
        var cells = new ArrayList<@Nullable String>();
        cells.add(Long.toString(row.row()));
        cells.add(row.account());
        cells.addAll(row.fields());
        try {
            export.line(out, cells);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<@Nullable String> cells(KeptRow row) {
        var cells = new ArrayList<@Nullable String>();
        cells.add(Long.toString(row.row()));
        cells.add(row.column());
        cells.add(row.value());
        cells.add((row.flags().isEmpty() ? row.reason() : String.join("; ", reasons(row))) + settled(row));
        cells.addAll(row.fields());
        return cells;
    }

    private static String settled(KeptRow row) {
        if (!row.closed()) return "";
        return " (" + KeptRow.SETTLED.toLowerCase(Locale.ROOT) + (row.closedWhy() == null ? "" : ": " + row.closedWhy())
                + ")";
    }

    /** What is wrong with a row first, then what is odd about it. */
    private static List<String> reasons(KeptRow row) {
        var reasons = new ArrayList<String>();
        if (row.column() != null || row.value() != null) reasons.add(row.reason());
        row.flags().forEach(flag -> reasons.add(Anomaly.inWords(flag)));
        return reasons;
    }
}
