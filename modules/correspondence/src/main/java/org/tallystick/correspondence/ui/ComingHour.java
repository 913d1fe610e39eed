package org.tallystick.correspondence.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.calendar.WrittenDays;

/**
 * When to call back, as it is typed in a hurry: {@code 2:30}, {@code 230p}, {@code tomorrow 9 am}, {@code Dec 4 14:00};
 * hours from 1 to 6 are in the afternoon.
 *
 * @param day null where only an hour was typed
 */
record ComingHour(@Nullable LocalDate day, LocalTime hour) {

    private static final Pattern HOUR =
            Pattern.compile("(?:(.*?)(?:\\s+at\\s+|[\\s,]+))?(\\d{1,2})(?::?([0-5]\\d))?\\s*([ap])?\\.?m?\\.?");
    private static final int NOON = 12;
    private static final int LAST_OF_AFTERNOON = 6;

    static Optional<ComingHour> read(String text, LocalDate today) {
        var found = HOUR.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!found.matches()) return Optional.empty();
        var hour = hour(Integer.parseInt(found.group(2)), found.group(3), found.group(4));
        if (hour.isEmpty()) return Optional.empty();
        var before = found.group(1);
        if (before == null || before.isBlank()) return Optional.of(new ComingHour(null, hour.get()));
        return day(before.strip(), today).map(day -> new ComingHour(day, hour.get()));
    }

    /** {@code Dec 4, 2026}, or {@code Dec 4, 2026, 2:30 PM}. */
    static String write(LocalDate day, @Nullable LocalTime hour) {
        return hour == null ? ComingDay.write(day) : ComingDay.write(day) + ", " + WrittenDays.HOUR.format(hour);
    }

    private static Optional<LocalDate> day(String typed, LocalDate today) {
        if (typed.equals("today")) return Optional.of(today);
        if (typed.startsWith("tom")) return Optional.of(today.plusDays(1));
        return ComingDay.read(typed, today);
    }

    private static Optional<LocalTime> hour(int typed, @Nullable String minutes, @Nullable String half) {
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        int hour = typed;
        if (half != null) {
            if (typed < 1 || typed > NOON) return Optional.empty();
            hour = typed % NOON + (half.equals("p") ? NOON : 0);
        } else if (typed >= 1 && typed <= LAST_OF_AFTERNOON) hour = typed + NOON;
        return hour > 23 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }
}
