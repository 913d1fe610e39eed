package org.tallystick.drafts.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as they are typed in a hurry: {@code 3/2/26}, {@code 3-2-2026}, {@code 030226}, {@code 2026-03-02}. */
final class DayText {

    private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{2}|\\d{4})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{2}|\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

    private DayText() {}

    /** Empty for what is no day; two digits of a year mean the latest such year that is not after today's. */
    static Optional<LocalDate> read(String text, LocalDate today) {
        var plain = text.strip();
        var iso = ISO.matcher(plain);
        if (iso.matches()) return day(iso.group(1), iso.group(2), iso.group(3), today);
        for (var pattern : new Pattern[] {AMERICAN, DIGITS}) {
            var found = pattern.matcher(plain);
            if (found.matches()) return day(found.group(3), found.group(1), found.group(2), today);
        }
        return Optional.empty();
    }

    static String write(LocalDate day) {
        return SHOWN.format(day);
    }

    private static Optional<LocalDate> day(String year, String month, String day, LocalDate today) {
        int full = Integer.parseInt(year);
        if (year.length() == 2) {
            full += today.getYear() / 100 * 100;
            if (full > today.getYear()) full -= 100;
        }
        try {
            return Optional.of(LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
