package org.tallystick.money;

/** A text that was meant as an amount of dollars and cents cannot be read as one. */
public final class AmountUnreadable extends IllegalArgumentException {

    private static final int LONGEST_SHOWN = 40;

    AmountUnreadable(String text) {
        super("“" + shown(text) + "” is not an amount in dollars and cents.");
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
