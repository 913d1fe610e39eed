package org.tallystick.payments;

import org.tallystick.web.Refusal;

/** A payment cannot be taken as asked; the sentence says why. */
public final class PaymentRefused extends Refusal {
    PaymentRefused(String sentence) {
        super(sentence);
    }

    PaymentRefused(Because because, String sentence) {
        super(because, sentence);
    }
}
