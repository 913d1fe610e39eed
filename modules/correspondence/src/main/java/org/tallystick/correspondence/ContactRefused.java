package org.tallystick.correspondence;

import org.tallystick.web.Refusal;

/** A contact cannot be logged, corrected or taken back as asked; the sentence says why. */
public final class ContactRefused extends Refusal {

    ContactRefused(String sentence) {
        super(sentence);
    }

    ContactRefused(Because because, String sentence) {
        super(because, sentence);
    }

    static ContactRefused cardNumber() {
        return new ContactRefused(
                "The note holds what looks like a card number. Take it out: it must not be kept here.");
    }

    static ContactRefused noSuchOutcome(String code) {
        return new ContactRefused("There is no outcome code " + code + ". Press ? for all codes.");
    }

    static ContactRefused keyAlreadyUsed() {
        return new ContactRefused("This Idempotency-Key was used for something else.");
    }
}
