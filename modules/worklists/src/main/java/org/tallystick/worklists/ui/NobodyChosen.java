package org.tallystick.worklists.ui;

import org.tallystick.web.Refusal;

/** A form that needs a colleague, or a day, and has none. */
final class NobodyChosen extends Refusal {
    NobodyChosen() {
        super("Choose a colleague from the list.");
    }

    NobodyChosen(String sentence) {
        super(sentence);
    }
}
