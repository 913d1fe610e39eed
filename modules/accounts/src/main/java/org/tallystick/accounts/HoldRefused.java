package org.tallystick.accounts;

import org.tallystick.web.Refusal;

/** A hold that cannot be placed, changed or lifted like this. */
public final class HoldRefused extends Refusal {
    HoldRefused(String sentence) {
        super(sentence);
    }

    HoldRefused(Because because, String sentence) {
        super(because, sentence);
    }
}
