package org.tallystick.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Locale;

/** An exact amount of US dollars, kept as whole cents; it may be negative. */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money ofCents(long cents) {
        return new Money(cents);
    }

    /** Reads an amount such as {@code 12.5}, {@code 1,234.50} or {@code -3}; more than two decimals are refused. */
    public static Money of(String text) {
        try {
            var plain = text.strip().replace(",", "").replace("$", "");
            return new Money(new BigDecimal(plain)
                    .setScale(2, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact());
        } catch (ArithmeticException | NumberFormatException _) {
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
