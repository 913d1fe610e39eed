package org.tallystick.workbench.ui;

import static org.tallystick.calendar.WrittenDays.DAY;
import static org.tallystick.calendar.WrittenDays.HOUR;
import static org.tallystick.calendar.WrittenDays.SHORT;
import static org.tallystick.calendar.WrittenDays.WEEKDAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Days in words: as short as they can be told apart from where we stand. */
final class Days {

    private Days() {}

    /** {@code Nov 18}, or {@code Nov 18, 2024} in another year. */
    static String of(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? SHORT : DAY).format(day);
    }

    /** {@code Today}, {@code Tomorrow}, {@code Fri Nov 27}, or the date of another year. */
    static String ahead(LocalDate day, LocalDate today) {
        if (day.equals(today)) return "Today";
        if (day.equals(today.plusDays(1))) return "Tomorrow";
        return day.getYear() == today.getYear() ? WEEKDAY.format(day) : DAY.format(day);
    }

    /** {@code Today 2:30 PM}, where there is an hour. */
    static String ahead(LocalDate day, @Nullable LocalTime hour, LocalDate today) {
        return hour == null ? ahead(day, today) : ahead(day, today) + " " + HOUR.format(hour);
    }

    /** {@code 2:30 PM}. */
    static String hour(LocalTime hour) {
        return HOUR.format(hour);
    }

    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** {@code 1 day late}, {@code 12 days late}. */
    static String late(LocalDate day, LocalDate today) {
        var days = ChronoUnit.DAYS.between(day, today);
        return days == 1 ? "1 day late" : days + " days late";
    }

    /** The heading under which a day stands in a list that runs backwards from today. */
    static String stretch(LocalDate day, LocalDate today) {
        if (!day.isBefore(today)) return "Today, " + weekday(today);
        return day.isAfter(today.minusDays(7)) ? "The last seven days" : "Earlier";
    }
}
