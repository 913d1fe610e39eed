package org.tallystick.payments.ui;

import java.util.Optional;
import org.tallystick.drawers.Tender;
import org.tallystick.money.AmountUnreadable;
import org.tallystick.money.Money;

/** A payment as typed so far; its key makes pressing twice harmless. */
class Draft {

    final String key;
    String amount = "";
    Tender tender = Tender.CASH;
    String reference = "";
    String handedOver = "";

    Draft(String key) {
        this.key = key;
    }

    /** Empty for nothing, for what cannot be read, and for what is not more than zero. */
    Optional<Money> money() {
        return read(amount).filter(Money::isPositive);
    }

    /** What is given back, in cash; empty while too little was handed over. */
    Optional<Money> change() {
        if (tender != Tender.CASH || handedOver.isBlank()) return Optional.empty();
        return money().flatMap(owed -> read(handedOver).map(given -> given.minus(owed)))
                .filter(change -> !change.isNegative());
    }

    /** Cash handed over, if it was typed, covers the amount. */
    boolean isCovered() {
        return tender != Tender.CASH || handedOver.isBlank() || change().isPresent();
    }

    private static Optional<Money> read(String text) {
        if (text.isBlank()) return Optional.empty();
        try {
            return Optional.of(Money.of(text));
        } catch (AmountUnreadable _) {
            return Optional.empty();
        }
    }
}
