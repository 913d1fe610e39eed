package org.tallystick.correspondence.forms;

import org.tallystick.web.Refusal;

/** A form cannot be filled as asked; the sentence says why. */
public final class FormRefused extends Refusal {

    FormRefused(String sentence) {
        super(sentence);
    }

    private FormRefused(Because because, String sentence) {
        super(because, sentence);
    }

    static FormRefused notNow(String sentence) {
        return new FormRefused(Because.STATE, sentence);
    }
}
