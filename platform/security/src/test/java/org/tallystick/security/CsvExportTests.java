package org.tallystick.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                " @SUM(A1)",
                "+1+1",
                "-2+3",
                "\t=1",
                "\n=cmd|' /C calc'!A0",
                "\uff1d1",
                "|calc"
            })
    void a_cell_that_a_spreadsheet_would_compute_becomes_text(String value) {
        assertThat(CsvExport.cell(value)).startsWith("\"'");
    }

    @ParameterizedTest
    @CsvSource({"-12.50,\"-12.50\"", "Rivera,\"Rivera\"", "a=b,\"a=b\""})
    void any_other_cell_stays_as_it_is(String value, String cell) {
        assertThat(CsvExport.cell(value)).isEqualTo(cell.startsWith("\"") ? cell : '"' + cell + '"');
    }

    @org.junit.jupiter.api.Test
    void a_line_break_inside_a_cell_begins_no_new_formula() {
        assertThat(CsvExport.cell("a\n=cmd")).isEqualTo("\"a =cmd\"");
        assertThat(CsvExport.cell("say \"no\"")).isEqualTo("\"say \"\"no\"\"\"");
        assertThat(CsvExport.cell(null)).isEmpty();
    }
}
