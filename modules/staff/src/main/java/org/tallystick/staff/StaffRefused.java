package org.tallystick.staff;

import org.tallystick.web.Refusal;

/** A change of ladder, people or authority that cannot be made like this; the message says why. */
public class StaffRefused extends Refusal {
    public StaffRefused(String sentence) {
        super(sentence);
    }

    public StaffRefused(Because because, String sentence) {
        super(because, sentence);
    }
}
