package org.tallystick.correspondence.ui;

import static org.tallystick.calendar.WrittenDays.DAY;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days to come as they are typed in a hurry: {@code 12/4}, {@code 12/4/27}, {@code Dec 4}, {@code +10}, {@code 2026-12-04}. */
final class ComingDay {

    private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})(?:[/. -](\\d{2}|\\d{4}))?");
    private static final Pattern NAMED = Pattern.compile("([a-z]{3,9})\\.? ?(\\d{1,2})(?:,? (\\d{4}))?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern LATER = Pattern.compile("\\+(\\d{1,3})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private ComingDay() {}

    /** Empty for what is no day; without a year it is the next such day from today on. */
    static Optional<LocalDate> read(String text, LocalDate today) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        var later = LATER.matcher(plain);
        if (later.matches()) return Optional.of(today.plusDays(Long.parseLong(later.group(1))));
        var iso = ISO.matcher(plain);
        if (iso.matches()) return day(iso.group(1), number(iso, 2), number(iso, 3), today);
        var american = AMERICAN.matcher(plain);
        if (american.matches()) return day(american.group(3), number(american, 1), number(american, 2), today);
        var named = NAMED.matcher(plain);
        if (!named.matches()) return Optional.empty();
        var month = MONTHS.indexOf(named.group(1).substring(0, 3)) + 1;
        return month == 0 ? Optional.empty() : day(named.group(3), month, number(named, 2), today);
    }

    static String write(LocalDate day) {
        return DAY.format(day);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static Optional<LocalDate> day(@Nullable String year, int month, int dayOfMonth, LocalDate today) {
        try {
            if (year == null) {
                var soon = LocalDate.of(today.getYear(), month, dayOfMonth);
                return Optional.of(soon.isBefore(today) ? soon.plusYears(1) : soon);
            }
            var full = Integer.parseInt(year) + (year.length() == 2 ? today.getYear() / 100 * 100 : 0);
            return Optional.of(LocalDate.of(full, month, dayOfMonth));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
