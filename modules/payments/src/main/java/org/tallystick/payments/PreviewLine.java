package org.tallystick.payments;

import org.tallystick.ledger.ChargeRow;
import org.tallystick.money.Money;

/** What a payment would do to one charge, and why, in words. */
public record PreviewLine(ChargeRow charge, String debtNumber, String debtTypeName, Money pays, String why) {
    public Money owed() {
        return charge.balance();
    }

    public Money after() {
        return owed().minus(pays);
    }
}
