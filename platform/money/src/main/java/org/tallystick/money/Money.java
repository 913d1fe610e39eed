package org.tallystick.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** An exact amount of US dollars, kept as whole cents; it may be negative. */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final int LONGEST_TEXT = 64;
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");

    public static Money ofCents(long cents) {
        return new Money(cents);
    }

    /**
     * Reads an amount such as {@code 12.5}, {@code 1,234.50} or {@code -3}. Refused with {@link AmountUnreadable}: more
     * than two decimals, exponents, and what is longer than any amount.
     */
    public static Money of(String text) {
        if (text.length() > LONGEST_TEXT) throw new AmountUnreadable(text);
        var plain = text.strip().replace(",", "").replace("$", "");
        if (!PLAIN.matcher(plain).matches()) throw new AmountUnreadable(text);
        try {
            return new Money(new BigDecimal(plain)
                    .setScale(2, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact());
        } catch (ArithmeticException _) {
            throw new AmountUnreadable(text);
        }
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public Money negated() {
        return new Money(Math.negateExact(cents));
    }

    public Money min(Money other) {
        return cents <= other.cents ? this : other;
    }

    public Money max(Money other) {
        return cents >= other.cents ? this : other;
    }

    public boolean isPositive() {
        return cents > 0;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public boolean isZero() {
        return cents == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Comparator.comparingLong(Money::cents).compare(this, other);
    }

    /** As on a screen: {@code 1,234.50}, with a real minus sign for a negative amount. */
    @Override
    public String toString() {
        var dollars = BigDecimal.valueOf(cents, 2).abs();
        return (cents < 0 ? "\u2212" : "") + String.format(Locale.US, "%,.2f", dollars);
    }

    /** As on a total or a receipt: {@code $1,234.50}. */
    public String inDollars() {
        return (cents < 0 ? "\u2212$" : "$") + ofCents(Math.absExact(cents));
    }
}
