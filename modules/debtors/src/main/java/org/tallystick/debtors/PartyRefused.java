package org.tallystick.debtors;

import org.tallystick.web.Refusal;

/** Something about a party cannot be done or cannot be as it was given. */
public final class PartyRefused extends Refusal {
    public PartyRefused(String sentence) {
        super(sentence);
    }

    PartyRefused(Because because, String sentence) {
        super(because, sentence);
    }
}
