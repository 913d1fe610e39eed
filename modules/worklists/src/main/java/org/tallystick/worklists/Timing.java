package org.tallystick.worklists;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Where a day lies from today, as a queue tells it in color and words. */
public enum Timing {
    LATE,
    TODAY,
    LATER;

    /** With an hour, today is late once that has passed. */
    static Timing of(LocalDate day, @Nullable LocalTime hour, LocalDate today, LocalTime now) {
        return day.equals(today) && hour != null && hour.isBefore(now) ? LATE : of(day, today);
    }

    static Timing of(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) return LATE;
        return day.equals(today) ? TODAY : LATER;
    }
}
