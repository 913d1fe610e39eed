package org.tallystick.accounts;

import org.tallystick.web.Refusal;

/** Another account of the agency already carries the number. */
public class NumberTaken extends Refusal {
    NumberTaken(String number) {
        super(Because.STATE, "Account number " + number + " is already taken. Nothing was opened.");
    }
}
