package org.tallystick.drafts;

import org.tallystick.web.Refusal;

/** What cannot be done with a draft account, or with what was typed. */
public final class DraftRefused extends Refusal {
    DraftRefused(String sentence) {
        super(sentence);
    }

    DraftRefused(Because because, String sentence) {
        super(because, sentence);
    }

    static DraftRefused changedElsewhere() {
        return new DraftRefused(
                Because.STATE,
                "This draft was changed in another window. Open it again; what you typed is still here.");
    }
}
