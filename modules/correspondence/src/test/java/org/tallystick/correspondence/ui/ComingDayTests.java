package org.tallystick.correspondence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComingDayTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12/4         | 2026-12-04
            11/20        | 2026-11-20
            11/19        | 2027-11-19
            1/2          | 2027-01-02
            12/4/26      | 2026-12-04
            12-04-2027   | 2027-12-04
            Dec 4        | 2026-12-04
            december 4   | 2026-12-04
            Dec 4, 2027  | 2027-12-04
            +10          | 2026-11-30
            2026-12-04   | 2026-12-04
            """)
    void a_day_is_understood_as_it_is_typed_in_a_hurry(String typed, LocalDate day) {
        assertThat(ComingDay.read(typed, TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "13/45", "2/30", "Dec", "Dec 40", "Foo 4", "++1", "1/1/1/1"})
    void what_is_no_day_is_none(String typed) {
        assertThat(ComingDay.read(typed, TODAY)).isEmpty();
    }
}
