package org.tallystick.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sent, and the tables in it: a CSV, plain or gzip; a workbook; or a zip of such files. Whatever
 * is wrong with it as a whole is refused with {@link TableRefused}.
 */
public final class TableFile {

    private static final int ZIP = 0x504b0304;
    private static final int EMPTY_ZIP = 0x504b0506;
    private static final int OLD_OFFICE = 0xd0cf11e0;
    private static final Pattern TEXT = Pattern.compile("\\.(csv|txt|tsv)(\\.gz)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORKBOOK = Pattern.compile("\\.xlsx$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PACKED =
            Pattern.compile("\\.(zip|7z|rar|tar|tgz|tbz2?|jar|xz|bz2|zst|tar\\.gz)$", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NO_FILES = Set.of("__macosx", ".ds_store", "thumbs.db");
    private static final String BROKEN = "The file is compressed but broken. Send it once more.";

    private final Path file;
    private final String name;
    private final long mostBytes;

    /**
     * A file that lies here, the name under which it was sent, and the most that its text may come to.
     */
    public TableFile(Path file, String name, long mostBytes) {
        this.file = file;
        this.name = name;
        this.mostBytes = mostBytes;
    }

    /** Reads all of it once, and says which tables it holds. */
    public List<Table> tables() throws IOException {
        try {
            return switch (begin()) {
                case ZIP -> inZip();
                case EMPTY_ZIP -> throw new TableRefused("The zip holds no file.");
                case OLD_OFFICE ->
                    throw new TableRefused(
                            "This is an old or an encrypted workbook. Save it as XLSX without a password, or as CSV.");
                default -> {
                    try (var in = Files.newInputStream(file)) {
                        yield List.of(text(nameOf(name), null, in));
                    }
                }
            };
        } catch (FileSystemException lost) {
            throw lost;
        } catch (IOException broken) {
            throw new TableRefused(BROKEN);
        }
    }

    /** A SHA-256 over tables, alike however they are packed and in whatever order. */
    public static String sha256(List<Table> tables) {
        if (tables.size() == 1) return tables.getFirst().sha256();
        var byName = new TreeMap<String, String>();
        tables.forEach(table -> byName.put(table.name(), table.sha256()));
        var digest = Digests.sha256();
        byName.forEach((table, content) -> Digests.add(digest, List.of(table, content)));
        return Digests.hex(digest);
    }

    /** Begins to read one of its tables. */
    public TableReader open(Table table) throws IOException {
        try {
            var entry = table.entry();
            if (entry == null && table.charset() == null) return XlsxTable.of(file, table.sheet(), null);
            if (entry == null) return csv(Files.newInputStream(file), table, null);
            var zip = ZipContent.of(file, mostBytes);
            boolean opened = false;
            try {
                var reader = table.charset() == null
                        ? XlsxTable.unpacked(zip.open(entry), table.sheet())
                        : csv(zip.open(entry), table, zip);
                opened = true;
                if (table.charset() == null) zip.close();
                return reader;
            } finally {
                if (!opened) zip.close();
            }
        } catch (FileSystemException lost) {
            throw lost;
        } catch (IOException broken) {
            throw new TableRefused(BROKEN);
        }
    }

    private TableReader csv(InputStream in, Table table, @Nullable ZipContent inside) throws IOException {
        var text = BoundedGzip.textOf(in, mostBytes);
        var charset = Charset.forName(String.valueOf(table.charset()));
        return new CsvTable(new WithoutMark(new InputStreamReader(text, charset)), inside);
    }

    private int begin() throws IOException {
        try (var in = Files.newInputStream(file)) {
            int begin = 0;
            for (var b : in.readNBytes(4)) begin = (begin << 8) | (b & 0xff);
            return begin;
        }
    }

    private List<Table> inZip() throws IOException {
        try (var zip = ZipContent.of(file, mostBytes)) {
            if (zip.has("[Content_Types].xml")) return List.of(XlsxTable.table(file, nameOf(name), null, mostBytes));
            var found = new ArrayList<Table>();
            for (var entry : zip.names()) if (isWanted(entry)) found.add(inside(zip, entry));
            if (found.isEmpty()) throw new TableRefused("The zip holds no CSV and no XLSX file.");
            var names = new HashSet<String>();
            for (var table : found)
                if (!names.add(table.name().toLowerCase(Locale.ROOT)))
                    throw new TableRefused("The zip holds the table “" + ZipContent.shown(table.name()) + "” twice.");
            return found;
        }
    }

    private static boolean isWanted(String entry) {
        var parts = entry.toLowerCase(Locale.ROOT).split("/", -1);
        for (var part : parts) if (NO_FILES.contains(part) || part.startsWith("._")) return false;
        if (PACKED.matcher(entry).find())
            throw new TableRefused("The zip holds another packed file, “" + ZipContent.shown(entry)
                    + "”. Put the tables into one zip.");
        return TEXT.matcher(entry).find() || WORKBOOK.matcher(entry).find();
    }

    private Table inside(ZipContent zip, String entry) throws IOException {
        try (var in = zip.open(entry)) {
            if (!WORKBOOK.matcher(entry).find()) return text(nameOf(entry), entry, in);
        }
        var unpacked = XlsxTable.copy(zip.open(entry));
        try {
            return XlsxTable.table(unpacked, nameOf(entry), entry, mostBytes);
        } finally {
            Files.delete(unpacked);
        }
    }

    private Table text(String table, @Nullable String entry, InputStream in) throws IOException {
        try (var text = BoundedGzip.textOf(in, mostBytes)) {
            var found = TextScan.of(text);
            return new Table(table, entry, found.charset().name(), null, found.lines(), found.sha256(), null);
        }
    }

    /** {@code debts/cases.csv.gz} becomes {@code cases}. */
    private static String nameOf(String file) {
        var plain = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return WORKBOOK.matcher(TEXT.matcher(plain).replaceAll("")).replaceAll("");
    }
}
