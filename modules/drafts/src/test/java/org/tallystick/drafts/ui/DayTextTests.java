package org.tallystick.drafts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayTextTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_day_is_read_as_it_is_typed_in_a_hurry() {
        for (var typed : List.of("3/2/26", "3-2-2026", "030226", "03022026", "2026-03-02", " 3.2.26 "))
            assertThat(DayText.read(typed, TODAY)).as(typed).contains(LocalDate.of(2026, 3, 2));
    }

    @Test
    void two_digits_of_a_year_never_mean_the_future() {
        assertThat(DayText.read("5/9/84", TODAY)).contains(LocalDate.of(1984, 5, 9));
        assertThat(DayText.read("5/9/27", TODAY)).contains(LocalDate.of(1927, 5, 9));
    }

    @Test
    void what_is_no_day_is_not_guessed_at() {
        for (var typed : List.of("", "soon", "13/40/26", "2/30/26", "3/2"))
            assertThat(DayText.read(typed, TODAY)).as(typed).isEmpty();
    }
}
