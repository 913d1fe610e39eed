package org.tallystick.money;

/** A text that was meant as an amount of dollars and cents cannot be read as one. */
public final class AmountUnreadable extends IllegalArgumentException {
    AmountUnreadable(String text) {
        super("“" + text + "” is not an amount in dollars and cents.");
    }
}
