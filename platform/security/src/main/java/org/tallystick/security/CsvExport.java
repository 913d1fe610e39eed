package org.tallystick.security;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table that leaves as a file: the heading of its last column, which is empty, says who took it, for whom, when, and
 * what it holds; no cell is ever taken for a formula. Asked of {@link Exports}.
 */
public final class CsvExport {

    /** The one place that names this kind of file: whoever makes one takes it from here, and the tests know them all. */
    public static final String TYPE = "text/csv";

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9][0-9,.]*");

    private final String byLine;

    CsvExport(String byLine) {
        this.byLine = byLine;
    }

    /** The first line of a table; a file of several tables begins each of them with one. */
    public void heading(Appendable out, List<String> columns) throws IOException {
        var heading = new ArrayList<>(columns);
        heading.add(byLine);
        write(out, heading);
    }

    /** One line under the heading, with as many cells as it has columns. */
    public void line(Appendable out, List<? extends @Nullable String> cells) throws IOException {
        var line = new ArrayList<@Nullable String>(cells);
        line.add(null);
        write(out, line);
    }

    public static String fileName(String name) {
        return name + ".csv";
    }

    private static void write(Appendable out, List<? extends @Nullable String> cells) throws IOException {
        out.append(cells.stream().map(CsvExport::cell).collect(Collectors.joining(",")))
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
