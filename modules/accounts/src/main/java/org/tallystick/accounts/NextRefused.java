package org.tallystick.accounts;

import org.tallystick.web.Refusal;

/** An owner or a next date that cannot be as asked. */
public final class NextRefused extends Refusal {
    NextRefused(String sentence) {
        super(sentence);
    }
}
