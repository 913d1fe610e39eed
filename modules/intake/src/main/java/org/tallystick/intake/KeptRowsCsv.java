package org.tallystick.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows kept for a look as a CSV file that can be repaired and sent again; no cell of it is ever taken for a formula. */
public final class KeptRowsCsv {

    private static final int PAGE = 500;
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9][0-9,.]*");

    private KeptRowsCsv() {}

    /**
     * Writes all rows of the outcome, a few hundred at a time: row, column, value and reason, then the row as it came. A
     * file of several tables begins each of them with a heading of its own.
     */
    public static void write(Imports imports, ImportId id, KeptRow.Outcome outcome, Appendable out) throws IOException {
        for (var part : imports.parts(id)) {
            var header = new ArrayList<>(List.of("Row", "Column", "Value", "Reason"));
            header.addAll(part.columns());
            line(out, header);
            write(imports, id, outcome, part, out);
        }
    }

    private static void write(Imports imports, ImportId id, KeptRow.Outcome outcome, FilePart part, Appendable out)
            throws IOException {
        long after = part.after();
        while (true) {
            var page = imports.kept(id, outcome, null, after, PAGE);
            for (var row : page) if (part.holds(row.row())) line(out, cells(row));
            if (page.size() < PAGE || !part.holds(page.getLast().row())) return;
            after = page.getLast().row();
        }
    }

    /** Writes all rows that post, or would: row, account once it is open, then the row as it came. */
    public static void writePosting(Imports imports, ImportId id, RowOutcome outcome, Appendable out)
            throws IOException {
        var header = new ArrayList<>(List.of("Row", "Account"));
        header.addAll(imports.columns(id));
        line(out, header);
        try {
            imports.eachPosting(id, outcome, row -> posting(out, row));
        } catch (UncheckedIOException failed) {
            throw new IOException(failed);
        }
    }

    private static void posting(Appendable out, PostedRow row) {
        var cells = new ArrayList<@Nullable String>();
        cells.add(Long.toString(row.row()));
        cells.add(row.account());
        cells.addAll(row.fields());
        try {
            line(out, cells);
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

    private static void line(Appendable out, List<? extends @Nullable String> cells) throws IOException {
        out.append(cells.stream().map(KeptRowsCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** A cell in quotes; one that a spreadsheet would compute gets an apostrophe before it. */
    static String cell(@Nullable String value) {
        if (value == null || value.isEmpty()) return "";
        var flat = value.replaceAll("[\\r\\n\\u2028\\u2029\\u000b\\f\\t]+", " ");
        var begin = flat.stripLeading();
        boolean formula = !begin.isEmpty()
                && "=+-@|%\uff1d\uff0b\uff0d\uff20".indexOf(begin.charAt(0)) >= 0
                && !PLAIN_NUMBER.matcher(begin).matches();
        return '"' + (formula ? "'" : "") + flat.replace("\"", "\"\"") + '"';
    }
}
