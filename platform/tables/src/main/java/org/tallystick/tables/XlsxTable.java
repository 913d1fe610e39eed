package org.tallystick.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first visible sheet of a workbook that holds anything, row by row. A cell becomes text: a day as
 * 2026-11-22, a number with the 15 digits that a spreadsheet keeps, a formula as the value it had when it was saved.
 */
final class XlsxTable implements TableReader {

    private static final String BROKEN = "The workbook cannot be read. Save it once more as XLSX, or as CSV.";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final long MOST_TEXTS = 512L << 20;
    private static final int MOST_COLUMNS = 2_000;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final @Nullable Path own;
    private int columns;

    private XlsxTable(ReadableWorkbook workbook, Sheet sheet, @Nullable Path own) throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.own = own;
    }

    /** Reads the workbook once and says what is in it. Refused with {@link TableRefused} when it is a bomb or broken. */
    static Table table(Path file, String name, @Nullable String entry, long mostBytes) throws IOException {
        try (var zip = ZipContent.of(file, mostBytes)) {
            if (zip.bytesOf(TEXTS) > MOST_TEXTS)
                throw new TableRefused("The workbook holds more text than can be kept at hand. Send it as CSV.");
            for (var part : zip.names()) {
                try (var in = zip.open(part)) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
        }
        var sheet = sheetOf(file);
        var digest = Digests.sha256();
        long lines = 0;
        try (var table = of(file, sheet.name(), null)) {
            for (var line = table.next(); line != null; line = table.next()) {
                lines = Math.max(lines, line.row());
                Digests.add(
                        digest, line instanceof TableLine.Fields fields ? fields.values() : List.of(line.toString()));
            }
        }
        return new Table(name, entry, null, sheet.name(), lines, Digests.hex(digest), sheet.note());
    }

    private record Chosen(String name, @Nullable String note) {}

    private static Chosen sheetOf(Path file) throws IOException {
        try (var workbook = workbook(file)) {
            var visible = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            for (var sheet : visible) {
                boolean holdsAny;
                try (var rows = sheet.openStream()) {
                    holdsAny = rows.anyMatch(row -> row.getFirstNonEmptyCell().isPresent());
                }
                if (holdsAny)
                    return new Chosen(
                            sheet.getName(),
                            workbook.getSheets().count() == 1
                                    ? null
                                    : "Sheet “" + sheet.getName() + "” is read, the others are not.");
            }
            throw new TableRefused("The workbook is empty.");
        } catch (TableRefused refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw broken(broken);
        }
    }

    /** A workbook without styles has no days, only numbers. */
    private static ReadableWorkbook workbook(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException _) {
            return withoutStyles(file);
        } catch (RuntimeException broken) {
            throw broken(broken);
        }
    }

    private static ReadableWorkbook withoutStyles(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        } catch (RuntimeException broken) {
            throw broken(broken);
        }
    }

    /** Begins to read a sheet; the file is removed at the end when it is our own. */
    static XlsxTable of(Path file, @Nullable String sheet, @Nullable Path own) throws IOException {
        var workbook = workbook(file);
        try {
            var wanted = workbook.getSheets()
                    .filter(one -> sheet == null || one.getName().equals(sheet))
                    .findFirst()
                    .orElseThrow(() -> new TableRefused(BROKEN));
            return new XlsxTable(workbook, wanted, own);
        } catch (RuntimeException broken) {
            workbook.close();
            throw broken instanceof TableRefused refused ? refused : broken(broken);
        }
    }

    /** Begins to read a workbook that stands in a zip. */
    static XlsxTable unpacked(InputStream in, @Nullable String sheet) throws IOException {
        var copy = copy(in);
        return of(copy, sheet, copy);
    }

    /** The library throws whatever it comes upon in a workbook that is not well made. */
    private static TableRefused broken(RuntimeException cause) {
        var refused = new TableRefused(BROKEN);
        refused.initCause(cause);
        return refused;
    }

    /** A workbook needs a file of its own; what it unfolds to was bounded by the directory of the zip. */
    static Path copy(InputStream in) throws IOException {
        var copy = Files.createTempFile("table", ".xlsx");
        try (in;
                var out = Files.newOutputStream(copy)) {
            in.transferTo(out);
        }
        return copy;
    }

    @Override
    public @Nullable TableLine header() throws IOException {
        var header = next();
        if (header instanceof TableLine.Fields names) columns = names.values().size();
        return header;
    }

    @Override
    public @Nullable TableLine next() throws IOException {
        try {
            while (rows.hasNext()) {
                var line = line(rows.next());
                if (line != null) return line;
            }
            return null;
        } catch (TableRefused refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw broken(broken);
        }
    }

    private @Nullable TableLine line(Row row) {
        int width = row.getCellCount();
        if (width > MOST_COLUMNS)
            return new TableLine.Faulty(row.getRowNum(), MOST_COLUMNS, "The row has too many cells", "");
        var values = new ArrayList<String>(width);
        TableLine.@Nullable Faulty fault = null;
        for (int column = 0; column < width; column++) {
            var cell = row.getOptionalCell(column).orElse(null);
            var reason = cell == null ? null : XlsxCell.faultOf(cell);
            if (cell != null && reason != null && fault == null)
                fault = new TableLine.Faulty(row.getRowNum(), column + 1, reason, String.valueOf(cell.getRawValue()));
            values.add(cell == null || reason != null ? "" : XlsxCell.textOf(cell));
        }
        if (fault != null) return fault;
        while (!values.isEmpty() && values.getLast().isBlank()) values.removeLast();
        if (values.isEmpty()) return null;
        while (values.size() < columns) values.add("");
        return new TableLine.Fields(row.getRowNum(), List.copyOf(values));
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
        if (own != null) Files.deleteIfExists(own);
    }
}
