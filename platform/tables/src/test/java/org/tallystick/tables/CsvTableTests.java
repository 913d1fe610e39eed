package org.tallystick.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.tables.TableLine.Faulty;
import org.tallystick.tables.TableLine.Fields;

class CsvTableTests {

    @Test
    void quotes_commas_and_line_breaks_stay_inside_a_field() throws IOException {
        var lines = read("Name,Amount\n\"Rivera, Maria \"\"Mia\"\" A.\",12.50\r\n\"10 Oak St\nApt 3\",7\n");

        assertThat(lines)
                .containsExactly(
                        new Fields(1, List.of("Name", "Amount")),
                        new Fields(2, List.of("Rivera, Maria \"Mia\" A.", "12.50")),
                        new Fields(3, List.of("10 Oak St\nApt 3", "7")));
    }

    @Test
    void a_quote_that_is_never_closed_costs_one_row_and_names_its_column() throws IOException {
        var lines = read("Account,Name,Amount\n1,\"Oak,5\n2,Elm,6\n3,Ash,7\n");

        assertThat(lines.get(1)).isEqualTo(new Faulty(2, 2, CsvTable.QUOTE_OPEN, "1,\"Oak,5"));
        assertThat(lines.subList(2, 4))
                .containsExactly(new Fields(3, List.of("2", "Elm", "6")), new Fields(4, List.of("3", "Ash", "7")));
    }

    @Test
    void text_after_a_closing_quote_is_named_by_row_and_column() throws IOException {
        var lines = read("A,B,C\n1,2,\"x\"y\n4,5,6\n");

        assertThat(lines.get(1)).isEqualTo(new Faulty(2, 3, CsvRecord.TEXT_AFTER_QUOTE, "1,2,\"x\"y"));
        assertThat(lines.get(2)).isEqualTo(new Fields(3, List.of("4", "5", "6")));
    }

    @Test
    void characters_that_are_no_text_are_named_by_row_and_column() throws IOException {
        var lines = read("A,B\n1,a\0b\n2,caf\uFFFD\n");

        assertThat(lines.get(1)).isInstanceOfSatisfying(Faulty.class, fault -> {
            assertThat(fault.column()).isEqualTo(2);
            assertThat(fault.reason()).isEqualTo(CsvRecord.NO_TEXT);
        });
        assertThat(lines.get(2))
                .isInstanceOfSatisfying(
                        Faulty.class, fault -> assertThat(fault.reason()).isEqualTo(CsvRecord.UNREADABLE));
    }

    @Test
    void a_line_of_a_megabyte_is_one_faulty_row() throws IOException {
        var lines = read("A,B\n1," + "x".repeat(1_000_000) + "\n2,b\n");

        assertThat(lines.get(1)).isInstanceOfSatisfying(Faulty.class, fault -> {
            assertThat(fault.reason()).isEqualTo(CsvTable.TOO_LONG);
            assertThat(fault.text()).hasSizeLessThan(600);
        });
        assertThat(lines.get(2)).isEqualTo(new Fields(3, List.of("2", "b")));
    }

    @Test
    void empty_lines_are_passed_over_but_counted_and_the_separator_is_found() throws IOException {
        var lines = read("\n\nA;B\n\n1;2,5\r3;4");

        assertThat(lines)
                .containsExactly(
                        new Fields(3, List.of("A", "B")),
                        new Fields(5, List.of("1", "2,5")),
                        new Fields(6, List.of("3", "4")));
    }

    @Test
    void whatever_comes_is_read_to_its_end_and_no_line_is_told_twice() throws IOException {
        long seed = new Random().nextLong();
        System.out.println("CsvTableTests seed " + seed);
        var random = new Random(seed);
        var alphabet = "\"\",,\n\r\n;ab1 \t\0\uFFFD\u00e9=";
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder("A,B,C\n");
            int length = random.nextInt(400);
            for (int i = 0; i < length; i++) text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            var rows = read(text.toString()).stream().map(TableLine::row).toList();
            assertThat(rows)
                    .as("seed %d, round %d", seed, round)
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    private static List<TableLine> read(String text) throws IOException {
        var lines = new ArrayList<TableLine>();
        try (var file = new CsvTable(new StringReader(text))) {
            var header = file.header();
            if (header != null) lines.add(header);
            for (var line = file.next(); line != null; line = file.next()) lines.add(line);
        }
        return lines;
    }
}
