package org.tallystick.intake.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.debtors.NewAddress;

/**
 * An address that stands in one cell, by lines or commas: 12 Oak St, Apt 3, Denver, CO 80202. What does not end with a
 * state and ZIP code is kept as it is.
 */
final class WholeAddress {

    private static final Pattern STATE_AND_ZIP = Pattern.compile("([A-Za-z]{2})\\.?(?:\\s+(\\d{5}(?:-?\\d{4})?))?");
    private static final Pattern CITY_STATE_ZIP = Pattern.compile("(.+?)\\s+([A-Z]{2})\\.?\\s+(\\d{5}(?:-?\\d{4})?)");
    private static final int LONGEST = 200;

    private WholeAddress() {}

    static List<NewAddress> read(String text) {
        var parts = new ArrayList<>(Arrays.stream(text.split("[,;\\r\\n]+", -1))
                .map(Reading::tidy)
                .filter(part -> !part.isEmpty())
                .toList());
        if (parts.isEmpty()) return List.of();
        if (parts.size() == 1) return List.of(line(parts.getFirst(), null, null, null, null));
        var last = STATE_AND_ZIP.matcher(parts.getLast());
        if (last.matches() && parts.size() > 2) {
            parts.removeLast();
            return List.of(lines(parts, parts.removeLast(), last.group(1), last.group(2)));
        }
        var together = CITY_STATE_ZIP.matcher(parts.getLast());
        if (!together.matches()) return List.of(lines(parts, null, null, null));
        parts.removeLast();
        return List.of(lines(parts, together.group(1), together.group(2), together.group(3)));
    }

    private static NewAddress lines(
            List<String> lines, @Nullable String city, @Nullable String state, @Nullable String zip) {
        var further = String.join(", ", lines.subList(1, lines.size()));
        return line(
                lines.getFirst(),
                further.isEmpty() ? null : further,
                city,
                state == null ? null : state.toUpperCase(Locale.ROOT),
                zip);
    }

    private static NewAddress line(
            String line1, @Nullable String line2, @Nullable String city, @Nullable String state, @Nullable String zip) {
        return new NewAddress(
                cut(line1), line2 == null ? null : cut(line2), city == null ? null : cut(city), state, zip);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
