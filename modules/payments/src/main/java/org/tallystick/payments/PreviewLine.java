package org.tallystick.payments;

import org.tallystick.ledger.ChargeRow;
import org.tallystick.money.Money;

/** What a payment would do to one charge, and why, in words; also why its debt comes at this place. */
public record PreviewLine(
        ChargeRow charge,
        String chargeName,
        String debtNumber,
        String debtTypeName,
        Money pays,
        String why,
        String debtWhy) {
    public Money owed() {
        return charge.balance();
    }

    public Money after() {
        return owed().minus(pays);
    }
}
