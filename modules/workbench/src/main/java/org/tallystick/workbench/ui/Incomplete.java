package org.tallystick.workbench.ui;

import org.tallystick.web.Refusal;

/** A form in which something is still missing. */
final class Incomplete extends Refusal {
    Incomplete(String sentence) {
        super(sentence);
    }
}
