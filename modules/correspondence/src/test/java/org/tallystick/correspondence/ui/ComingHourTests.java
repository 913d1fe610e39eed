package org.tallystick.correspondence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComingHourTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate DEC_4 = LocalDate.of(2026, 12, 4);

    @Test
    void an_hour_is_read_as_it_is_said_on_the_phone() {
        assertRead("2:30", null, "14:30");
        assertRead("2:30 PM", null, "14:30");
        assertRead("230p", null, "14:30");
        assertRead("9", null, "09:00");
        assertRead("9 a.m.", null, "09:00");
        assertRead("12 pm", null, "12:00");
        assertRead("14:05", null, "14:05");
        assertRead("6", null, "18:00");
    }

    @Test
    void a_day_may_stand_before_it() {
        assertRead("tomorrow 9", TODAY.plusDays(1), "09:00");
        assertRead("today at 4", TODAY, "16:00");
        assertRead("Dec 4 2:30 PM", DEC_4, "14:30");
        assertRead("12/4 8:15", DEC_4, "08:15");
        assertRead("+14, 10 am", DEC_4, "10:00");
    }

    @Test
    void what_is_no_hour_is_not_guessed_at() {
        for (var typed : new String[] {"", "soon", "25", "13 pm", "2:75", "never 9", "0 am"})
            assertThat(ComingHour.read(typed, TODAY)).as(typed).isEmpty();
    }

    private static void assertRead(String typed, @Nullable LocalDate day, String hour) {
        assertThat(ComingHour.read(typed, TODAY)).as(typed).contains(new ComingHour(day, LocalTime.parse(hour)));
    }
}
