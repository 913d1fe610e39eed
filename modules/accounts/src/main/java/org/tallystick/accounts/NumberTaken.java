package org.tallystick.accounts;

import org.tallystick.web.Refusal;

/** Another account of the agency already carries the number. */
public final class NumberTaken extends Refusal {
    NumberTaken(String number) {
        super(Because.STATE, "Account number " + number + " is already taken. Nothing was opened.");
    }

    NumberTaken() {
        super(
                Because.STATE,
                "One of these account numbers was taken a moment ago by somebody else. Nothing was opened; try again.");
    }
}
