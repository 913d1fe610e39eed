package org.tallystick.security;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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

    /** {@code acting for K. Osei under order 24-3 until Dec 5, 2026}. */
    public String inWords() {
        return "acting for " + name + (under == null ? "" : " under " + under)
                + (until == null ? "" : " until " + WrittenDays.DAY.format(until));
    }

    String inSpanish() {
        return "en nombre de " + name + (under == null ? "" : " según " + under)
                + (until == null ? "" : " hasta el " + SPANISH.format(until));
    }
}
