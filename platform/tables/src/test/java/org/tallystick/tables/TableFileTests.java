package org.tallystick.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTests {

    private static final long PLENTY = 1L << 30;
    private static final String CASES = "case_no,name\n1,\"Oak, Ann\"\n2,Elm\n";
    private static final String MONEY = "case_no,due\n1,5.00\n";

    @TempDir
    private Path folder;

    @Test
    void a_zip_holds_its_tables_packed_or_not_and_what_else_lies_in_it_is_passed_over() throws IOException {
        var file = zip(new TreeMap<>(Map.of(
                "court/cases.csv", CASES.getBytes(UTF_8),
                "court/money.csv.gz", gzip(MONEY.getBytes(UTF_8)),
                "README.md", "What it is".getBytes(UTF_8),
                "__MACOSX/._cases.csv", new byte[] {0, 1})));

        var tables = file.tables();

        assertThat(tables)
                .extracting(Table::name, Table::lines)
                .containsExactlyInAnyOrder(pair("cases", 3L), pair("money", 2L));
        assertThat(read(file, named(tables, "cases"))).last().isEqualTo(new TableLine.Fields(3, List.of("2", "Elm")));
        assertThat(read(file, named(tables, "money"))).last().isEqualTo(new TableLine.Fields(2, List.of("1", "5.00")));
    }

    @Test
    void the_same_tables_are_the_same_file_however_they_are_packed() throws IOException {
        var plain = zip(Map.of("a.csv", CASES.getBytes(UTF_8), "b.csv", MONEY.getBytes(UTF_8)));
        var packed = zip(Map.of("x/b.csv.gz", gzip(MONEY.getBytes(UTF_8)), "x/a.csv", CASES.getBytes(UTF_8)));
        var other = zip(Map.of("a.csv", CASES.getBytes(UTF_8), "b.csv", (MONEY + "2,6\n").getBytes(UTF_8)));

        assertThat(TableFile.sha256(plain.tables()))
                .isEqualTo(TableFile.sha256(packed.tables()))
                .isNotEqualTo(TableFile.sha256(other.tables()));
    }

    @Test
    void a_zip_that_names_a_place_outside_of_itself_is_refused() throws IOException {
        for (var name : List.of("../a.csv", "x/../../a.csv", "/etc/a.csv", "C:\\a.csv", "..\\a.csv", "x\\..\\a.csv"))
            refused(zip(Map.of(name, CASES.getBytes(UTF_8))), "a place outside");
    }

    @Test
    void bombs_are_refused_before_they_are_unpacked() throws IOException {
        refused(zip(Map.of("a.csv", new byte[64 << 20])), "unfolds");
        refused(new TableFile(zipped(Map.of("a.csv", CASES.getBytes(UTF_8))), "a.zip", 10), "unfolds");
        refused(zip(Map.of("a.csv.gz", gzip(new byte[64 << 20]))), "unfolds");
        var many = new TreeMap<String, byte[]>();
        for (int i = 0; i < 1_001; i++) many.put(i + ".csv", new byte[] {65});
        refused(zip(many), "more than 1000 files");
        refused(zip(Map.of("a.zip", CASES.getBytes(UTF_8))), "another packed file");
        refused(zip(Map.of("a.csv", Files.readAllBytes(zipped(Map.of("b.csv", CASES.getBytes(UTF_8)))))), "zip within");
        refused(zip(Map.of("a.csv.gz", gzip(gzip(CASES.getBytes(UTF_8))))), "compressed twice");
    }

    @Test
    void two_files_of_one_name_and_a_password_are_refused() throws IOException {
        refused(
                patched(Map.of("a.csv", CASES.getBytes(UTF_8), "b.csv", MONEY.getBytes(UTF_8)), "b.csv", "A.csv"),
                "two files");
        refused(zip(Map.of("x/a.csv", CASES.getBytes(UTF_8), "y/A.csv.gz", gzip(MONEY.getBytes(UTF_8)))), "twice");
        var locked = Files.readAllBytes(zipped(Map.of("a.csv", CASES.getBytes(UTF_8))));
        for (int i = 0; i + 10 < locked.length; i++) {
            if (locked[i] != 'P' || locked[i + 1] != 'K') continue;
            if (locked[i + 2] == 3 && locked[i + 3] == 4) locked[i + 6] |= 1;
            if (locked[i + 2] == 1 && locked[i + 3] == 2) locked[i + 8] |= 1;
        }
        refused(new TableFile(Files.write(folder.resolve("locked.zip"), locked), "locked.zip", PLENTY), "encrypted");
        refused(zip(Map.of("a.pdf", CASES.getBytes(UTF_8))), "no CSV");
    }

    @Test
    void a_zip_that_holds_more_than_its_directory_says_is_refused() throws IOException {
        var honest = zipped(Map.of("a.csv", CASES.repeat(100).getBytes(UTF_8)));
        var bytes = Files.readAllBytes(honest);
        for (int i = 0; i + 30 < bytes.length; i++)
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 24] = 20;
                bytes[i + 25] = 0;
            }
        refused(new TableFile(Files.write(folder.resolve("lies.zip"), bytes), "lies.zip", PLENTY), "");
    }

    @Test
    void whatever_is_broken_in_a_zip_is_refused_and_never_an_error() throws IOException {
        long seed = new Random().nextLong();
        System.out.println("TableFileTests seed " + seed);
        var random = new Random(seed);
        var whole = Files.readAllBytes(
                zipped(Map.of("a.csv", CASES.getBytes(UTF_8), "b.csv.gz", gzip(MONEY.getBytes(UTF_8)))));
        for (int round = 0; round < 500; round++) {
            var bytes = whole.clone();
            for (int i = 0; i < 1 + random.nextInt(4); i++)
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            var file = new TableFile(Files.write(folder.resolve("broken.zip"), bytes), "broken.zip", PLENTY);
            try {
                for (var table : file.tables()) read(file, table);
            } catch (TableRefused refused) {
                assertThat(refused.sentence())
                        .as("seed %d, round %d", seed, round)
                        .endsWith(".");
            }
        }
    }

    private static org.assertj.core.groups.Tuple pair(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static void refused(TableFile file, String because) {
        assertThatThrownBy(file::tables).isInstanceOf(TableRefused.class).hasMessageContaining(because);
    }

    private static Table named(List<Table> tables, String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<TableLine> read(TableFile file, Table table) throws IOException {
        var lines = new ArrayList<TableLine>();
        try (var reader = file.open(table)) {
            var header = reader.header();
            if (header != null) lines.add(header);
            for (var line = reader.next(); line != null; line = reader.next()) lines.add(line);
        }
        return lines;
    }

    private TableFile zip(Map<String, byte[]> entries) throws IOException {
        return new TableFile(zipped(entries), "sent.zip", PLENTY);
    }

    private Path zipped(Map<String, byte[]> entries) throws IOException {
        var file = Files.createTempFile(folder, "sent", ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    /** Gives an entry another name afterwards, as no honest program would. */
    private TableFile patched(Map<String, byte[]> entries, String name, String other) throws IOException {
        var text = Files.readString(zipped(entries), java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace(name, other);
        var file = Files.writeString(folder.resolve("patched.zip"), text, java.nio.charset.StandardCharsets.ISO_8859_1);
        return new TableFile(file, "patched.zip", PLENTY);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
