package org.tallystick.debtors.ui;

import static org.tallystick.calendar.WrittenDays.DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Small parts of these screens. */
final class Shown {

    private Shown() {}

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }
}
