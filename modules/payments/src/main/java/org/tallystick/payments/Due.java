package org.tallystick.payments;

import java.time.LocalDate;
import org.tallystick.ledger.ChargeId;
import org.tallystick.money.Money;

/** What is due on one charge; its place in the list of dues is its sequence. */
record Due(ChargeId charge, String type, Money levied, Money balance, LocalDate leviedOn) {

    /** The most that it can take. */
    Money room() {
        return balance.max(Money.ZERO);
    }

    Money basis(DistributionTier.Basis basis) {
        return switch (basis) {
            case LEVIED -> levied.max(Money.ZERO);
            case BALANCE -> room();
        };
    }
}
