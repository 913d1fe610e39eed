package org.tallystick.payments;

import java.util.List;

/**
 * What a payment sets going besides the balances, such as a plan kept or a hold released; a bean of the module that
 * does it, asked before the payment is taken and changing nothing.
 */
public interface PaymentEffect {

    /** How much it matters: done with it, partly, or worth knowing. */
    enum Weight {
        DONE,
        PARTLY,
        NOTE
    }

    /** A fact in bold and its sentence: {@code Citation 7781-22 paid in full.} and what follows from it. */
    record Line(Weight weight, String fact, String sentence) {}

    /** Smallest first. */
    int order();

    List<Line> of(PaymentPreview preview);
}
