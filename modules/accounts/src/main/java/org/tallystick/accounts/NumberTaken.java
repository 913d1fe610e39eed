package org.tallystick.accounts;

import org.tallystick.web.Refusal;

/** Another account of the agency already carries the number, or another debt of the account. */
public final class NumberTaken extends Refusal {
    NumberTaken(String number) {
        super(Because.STATE, "Account number " + number + " is already taken. Nothing was opened.");
    }

    private NumberTaken(Because because, String sentence) {
        super(because, sentence);
    }

    static NumberTaken onAccount() {
        return new NumberTaken(
                Because.STATE, "The account already has a debt of this kind with this number. Nothing was added.");
    }

    NumberTaken() {
        super(
                Because.STATE,
                "One of these account numbers was taken a moment ago by somebody else. Nothing was opened; try again.");
    }
}
