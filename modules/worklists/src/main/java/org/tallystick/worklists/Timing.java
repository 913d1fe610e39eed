package org.tallystick.worklists;

import java.time.LocalDate;

/** Where a day lies from today, as a queue tells it in color and words. */
public enum Timing {
    LATE,
    TODAY,
    LATER;

    static Timing of(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) return LATE;
        return day.equals(today) ? TODAY : LATER;
    }
}
