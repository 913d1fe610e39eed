package org.tallystick.intake.ui;

import org.tallystick.web.Refusal;

/** A decision about rows of which none was chosen. */
class NothingChosen extends Refusal {
    NothingChosen() {
        super("Choose rows first, with their boxes, or “a” for all of the list.");
    }
}
