package org.tallystick.drawers;

import java.util.List;
import java.util.UUID;
import org.tallystick.ledger.TransactionId;
import org.tallystick.money.Money;

/**
 * Drawers went to the bank. Whoever took the payments in them posts this in the same transaction, under the id that the
 * deposit names; without that the deposit is not kept.
 *
 * @param payments those whose receipts count in the drawers
 * @param expected what these come to, all tenders together
 */
public record DepositMade(DepositRow deposit, TransactionId journal, List<UUID> payments, Money expected) {
    public DepositMade {
        payments = List.copyOf(payments);
    }
}
