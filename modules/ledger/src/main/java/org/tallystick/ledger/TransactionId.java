package org.tallystick.ledger;

import java.util.UUID;

/** The id of one transaction in the journal: entries that were posted together and sum to zero. */
public record TransactionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
