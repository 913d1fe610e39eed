package org.tallystick.debtors;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.web.CardNumberWarning;

/**
 * A number that somebody else gave a party: Social Security, employer, driver license with its state, case, booking.
 * Refused with {@link PartyRefused} when it cannot be such a number. It never shows its value in words.
 */
public record NewIdentifier(
        IdentifierKind kind, String value, @Nullable String issuer) {

    private static final Pattern NO_SSN = Pattern.compile("000.*|666.*|9.*|\\d{3}00.*|\\d{5}0000|123456789");
    private static final Pattern APART = Pattern.compile("[^A-Z0-9]+");

    public NewIdentifier {
        problem(kind, value, issuer).ifPresent(sentence -> {
            throw new PartyRefused(sentence);
        });
        value = value.strip();
        issuer = issuer == null || issuer.isBlank() ? null : issuer.strip().toUpperCase(Locale.ROOT);
    }

    public static NewIdentifier ssn(String value) {
        return new NewIdentifier(IdentifierKind.SSN, value, null);
    }

    /** Why this cannot be such a number, in a sentence; empty when it can. */
    public static Optional<String> problem(IdentifierKind kind, String value, @Nullable String issuer) {
        var normal = normal(value);
        return Optional.ofNullable(
                switch (kind) {
                    case SSN ->
                        !normal.matches("\\d{9}") || NO_SSN.matcher(normal).matches()
                                ? "A Social Security number has nine digits and is not one that is never given out."
                                : null;
                    case EIN -> normal.matches("\\d{9}") ? null : "An employer identification number has nine digits.";
                    case DRIVER_LICENSE ->
                        normal.length() < 4
                                ? "A driver license has at least four letters or digits."
                                : issuer == null || issuer.isBlank() ? "Say which state gave the license." : null;
                    case CASE, BOOKING, OTHER -> normal.isEmpty() ? "Type the number." : null;
                });
    }

    /** What to say of a number that looks like a payment card's; it is kept, sealed like any other. */
    public Optional<String> warning() {
        return CardNumberWarning.of(kind.inWords(), value);
    }

    String normal() {
        return normal(value);
    }

    /** What stands between the number and a guess: the last four, or less of a short one. */
    String lastFour() {
        var normal = normal();
        return normal.length() >= 8
                ? normal.substring(normal.length() - 4)
                : normal.substring(Math.max(1, normal.length() - 2));
    }

    private static String normal(String value) {
        return APART.matcher(value.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    @Override
    public String toString() {
        return kind + " ending in " + lastFour();
    }
}
