package org.tallystick.intake.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/** How a cell's text becomes a name, a date or an amount: pure, and never guessing. */
public final class Reading {

    private static final Pattern DOLLARS =
            Pattern.compile("(-)?\\$?\\s?(-)?(\\d{1,12}|\\d{1,3}(?:,\\d{3}){1,3})(?:\\.(\\d{0,2})0{0,8})?(-)?");
    private static final Pattern CENTS = Pattern.compile("-?\\d{1,14}");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(\\s*(.+?)\\s*\\)");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private Reading() {}

    /** One line without spaces at its ends or doubled inside. */
    public static String tidy(String text) {
        return isTidy(text) ? text : SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Without looking closely: what it says is tidy is so. */
    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return false;
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    static String changed(String text, Mapping.Change change) {
        return switch (change) {
            case UPPER -> text.toUpperCase(Locale.US);
            case TITLE -> title(text);
            case DIGITS -> text.replaceAll("\\D", "");
            case NAME_LAST_FIRST -> lastFirst(text);
            case NAME_FIRST_LAST -> firstLast(text);
        };
    }

    /** Dollars and cents as people write them; a decimal comma, an exponent or a third decimal is not readable. */
    public static Optional<Money> amount(String text, Mapping.@Nullable AmountStyle style) {
        if (style == Mapping.AmountStyle.CENTS)
            return CENTS.matcher(text).matches() ? Optional.of(Money.ofCents(Long.parseLong(text))) : Optional.empty();
        var inParentheses = IN_PARENTHESES.matcher(text);
        if (inParentheses.matches())
            return dollars(inParentheses.group(1))
                    .filter(amount -> !amount.isNegative())
                    .map(Money::negated);
        return dollars(text);
    }

    private static Optional<Money> dollars(String text) {
        var found = DOLLARS.matcher(text);
        if (!found.matches()) return Optional.empty();
        int signs =
                (found.group(1) == null ? 0 : 1) + (found.group(2) == null ? 0 : 1) + (found.group(5) == null ? 0 : 1);
        if (signs > 1) return Optional.empty();
        var whole = found.group(3).replace(",", "");
        var part = found.group(4) == null ? "" : found.group(4);
        var cents = Long.parseLong(whole) * 100 + Long.parseLong((part + "00").substring(0, 2));
        return Optional.of(Money.ofCents(signs == 1 ? -cents : cents));
    }

    /** A day that exists; February 30 does not. */
    static Optional<LocalDate> date(String text, Mapping.@Nullable DateStyle style) {
        try {
            return Optional.of(LocalDate.parse(text, (style == null ? Mapping.DateStyle.YYYY_MM_DD : style).days()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** RIVERA,MARIA A becomes Rivera, Maria A. */
    private static String lastFirst(String text) {
        int comma = text.indexOf(',');
        if (comma < 0) return title(text);
        var first = tidy(text.substring(comma + 1));
        var last = tidy(text.substring(0, comma));
        return first.isEmpty() ? title(last) : title(last) + ", " + title(first);
    }

    /** Maria A Rivera becomes Rivera, Maria A; a single word stays as it is. */
    private static String firstLast(String text) {
        int space = text.lastIndexOf(' ');
        if (space < 0 || text.indexOf(',') >= 0) return lastFirst(text);
        return title(text.substring(space + 1)) + ", " + title(text.substring(0, space));
    }

    private static String title(String text) {
        return Arrays.stream(text.split(" ", -1)).map(Reading::titleWord).collect(Collectors.joining(" "));
    }

    private static String titleWord(String word) {
        var result = new StringBuilder(word.length());
        boolean start = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            result.append(start ? Character.toUpperCase(c) : Character.toLowerCase(c));
            start = c == '-' || (c == '\'' && i == 1);
        }
        return result.toString();
    }
}
