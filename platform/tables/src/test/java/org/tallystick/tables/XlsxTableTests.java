package org.tallystick.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTableTests {

    private static final long PLENTY = 1L << 30;

    @TempDir
    private Path folder;

    /** Fills a sheet of a new workbook. */
    private interface Fill {
        void in(Worksheet sheet) throws IOException;
    }

    @Test
    void days_numbers_texts_blanks_and_formulas_are_read_as_somebody_would_read_them_out() throws IOException {
        var file = workbook(sheet -> {
            var names = List.of("Account", "Owner", "Since", "Amount", "Rate", "Paid", "Note");
            for (int i = 0; i < names.size(); i++) sheet.value(0, i, names.get(i));
            sheet.value(1, 0, 1234567890123L);
            sheet.value(1, 1, "Núñez, José");
            sheet.value(1, 2, LocalDate.of(2024, 2, 29));
            sheet.style(1, 2).format("m/d/yyyy").set();
            sheet.value(1, 3, 1234.5);
            sheet.style(1, 3).format("#,##0.00 \"dollars\"").set();
            sheet.value(1, 4, 0.1 + 0.2);
            sheet.value(1, 5, true);
            sheet.formula(3, 2, "DATE(2024,1,31)");
            sheet.style(3, 2).format("yyyy-mm-dd").set();
            sheet.value(3, 0, "A-2");
            sheet.value(3, 3, -7);
        });

        assertThat(read(file))
                .containsExactly(
                        new TableLine.Fields(1, List.of("Account", "Owner", "Since", "Amount", "Rate", "Paid", "Note")),
                        new TableLine.Fields(
                                2, List.of("1234567890123", "Núñez, José", "2024-02-29", "1234.5", "0.3", "True", "")),
                        new TableLine.Fields(4, List.of("A-2", "", "", "-7", "", "", "")));
    }

    @Test
    void a_formula_is_the_value_it_had_when_it_was_saved_and_an_error_costs_its_row() throws IOException {
        var file = raw("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>A</t></is></c><c r="B1" t="inlineStr"><is><t>B</t></is></c></row>
                <row r="2"><c r="A2"><f>1+2</f><v>3</v></c><c r="B2" t="str"><f>"x"&amp;"y"</f><v>xy</v></c></row>
                <row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3"><v>1</v></c></row>
                <row r="4"><c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
                <row r="5"><c r="A5"><v>5</v></c><c r="B5"><v>6</v></c></row>""");

        assertThat(read(file))
                .containsExactly(
                        new TableLine.Fields(1, List.of("A", "B")),
                        new TableLine.Fields(2, List.of("3", "xy")),
                        new TableLine.Faulty(3, 1, XlsxCell.ERROR, "#N/A"),
                        new TableLine.Faulty(4, 1, XlsxCell.ERROR, "#DIV/0!"),
                        new TableLine.Fields(5, List.of("5", "6")));
    }

    @Test
    void of_several_sheets_the_first_that_holds_anything_is_read_and_named() throws IOException {
        var file = folder.resolve("sheets.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Tests", "1.0")) {
            workbook.newWorksheet("Empty");
            var debts = workbook.newWorksheet("Debts");
            debts.value(0, 0, "Account");
            debts.value(1, 0, "A1");
            workbook.newWorksheet("Notes").value(0, 0, "Hello");
        }

        var table = new TableFile(file, "Sheets.XLSX", PLENTY).tables().getFirst();

        assertThat(table.name()).isEqualTo("Sheets");
        assertThat(table.sheet()).isEqualTo("Debts");
        assertThat(table.note()).contains("Debts", "others are not");
        assertThat(table.lines()).isEqualTo(2);
    }

    @Test
    void a_workbook_that_unfolds_without_end_or_is_none_is_refused_with_a_sentence() throws IOException {
        var bomb =
                raw("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + " ".repeat(64 << 20) + "</t></is></c></row>");
        var broken = raw("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>999</v></c></row><row r=\"2\"><c ");
        var old = Files.write(folder.resolve("old.xls"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0});

        assertRefused(bomb, "unfolds");
        assertRefused(broken, "cannot be read");
        assertRefused(old, "without a password");
    }

    @Test
    void whatever_is_broken_in_a_workbook_is_refused_or_costs_a_row_and_is_never_an_error() throws IOException {
        long seed = new Random().nextLong();
        System.out.println("XlsxTableTests seed " + seed);
        var random = new Random(seed);
        var whole = """
                <row r="1"><c r="A1" t="inlineStr"><is><t>A</t></is></c><c r="B1" t="s"><v>0</v></c></row>
                <row r="2"><c r="A2"><f>1+2</f><v>3</v></c><c r="B2" t="b"><v>1</v></c></row>
                <row r="3"><c r="A3" s="1"><v>45000.5</v></c><c r="C3" t="str"><v>text</v></c></row>""";
        var alphabet = "<>/=\"&;0123456789rctsvABZ \0\uFFFD-.e";
        for (int round = 0; round < 400; round++) {
            var rows = new StringBuilder(whole);
            for (int i = 0; i < 1 + random.nextInt(3); i++)
                rows.setCharAt(random.nextInt(rows.length()), alphabet.charAt(random.nextInt(alphabet.length())));
            try {
                read(raw(rows.toString()));
            } catch (TableRefused refused) {
                assertThat(refused.sentence())
                        .as("seed %d, round %d", seed, round)
                        .endsWith(".");
            } catch (RuntimeException error) {
                throw new AssertionError("Seed " + seed + ", round " + round + ": " + rows, error);
            }
        }
    }

    private static void assertRefused(Path file, String because) {
        assertThatThrownBy(() -> new TableFile(file, "file.xlsx", PLENTY).tables())
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining(because);
    }

    private List<TableLine> read(Path path) throws IOException {
        var file = new TableFile(path, "file.xlsx", PLENTY);
        var lines = new ArrayList<TableLine>();
        try (var reader = file.open(file.tables().getFirst())) {
            lines.add(reader.header());
            for (var line = reader.next(); line != null; line = reader.next()) lines.add(line);
        }
        return lines;
    }

    private Path workbook(Fill fill) throws IOException {
        var file = Files.createTempFile(folder, "made", ".xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Tests", "1.0")) {
            fill.in(workbook.newWorksheet("Debts"));
        }
        return file;
    }

    /** A workbook whose sheet says exactly this. */
    private Path raw(String rows) throws IOException {
        var file = Files.createTempFile(folder, "raw", ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    </Types>""");
            put(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                    </Relationships>""");
            put(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                    </Relationships>""");
            put(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    <sheets><sheet name="Debts" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                            + "</sheetData></worksheet>");
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
