package org.tallystick.security;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.calendar.WrittenDays;

/**
 * For whom or for which desk somebody acts, by which document and until when, as every act and every print says it; the
 * username is null for an empty desk and for who signed an order, the document where work was only lent.
 */
public record InPlaceOf(
        @Nullable String username,
        String name,
        @Nullable String under,
        @Nullable LocalDate until) {

    private static final DateTimeFormatter SPANISH =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", Locale.of("es", "US"));
    private static final Pattern RECORDED = Pattern.compile(
            "(?<who>.+?), acting for (?<name>.+?)(?: under (?<under>.+?))?(?: until (?<until>[A-Z][a-z]{2} \\d{1,2}, \\d{4}))?");

    /** {@code acting for K. Osei under order 24-3 until Dec 5, 2026}. */
    public String inWords() {
        return "acting for " + name + (under == null ? "" : " under " + under)
                + (until == null ? "" : " until " + WrittenDays.DAY.format(until));
    }

    String inSpanish() {
        return "en nombre de " + name + (under == null ? "" : " según " + under)
                + (until == null ? "" : " hasta el " + SPANISH.format(until));
    }

    /** The name that the record keeps, with for whom they acted, put into Spanish. */
    static String inSpanish(String recorded) {
        var found = RECORDED.matcher(recorded);
        if (!found.matches()) return recorded;
        var until = found.group("until");
        var away = new InPlaceOf(
                null,
                found.group("name"),
                found.group("under"),
                until == null ? null : LocalDate.parse(until, WrittenDays.DAY));
        return found.group("who") + ", " + away.inSpanish();
    }
}
