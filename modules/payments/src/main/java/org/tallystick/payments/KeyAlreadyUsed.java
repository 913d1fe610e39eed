package org.tallystick.payments;

import org.tallystick.web.Refusal;

/** The same key came with another content: one of the two is a mistake. */
public final class KeyAlreadyUsed extends Refusal {
    KeyAlreadyUsed() {
        super("This Idempotency-Key was already used for another payment. Use a new one for each payment.");
    }
}
