package org.tallystick.ledger;

import java.util.Locale;

/**
 * The accounts of the agency's chart. A debit is positive, a credit negative; the four receivable accounts of a charge
 * add up to what is still owed on it.
 */
public enum LedgerAccount {
    RECEIVABLE_LEVIED,
    RECEIVABLE_ADJUSTED,
    RECEIVABLE_MOVED,
    RECEIVABLE_PAID,
    LEVIES,
    ADJUSTMENTS,
    MOVED_ELSEWHERE,
    EARLIER_RECEIPTS,
    CASH;

    /** A receivable belongs to a charge, every other account to none. */
    public boolean isReceivable() {
        return switch (this) {
            case RECEIVABLE_LEVIED, RECEIVABLE_ADJUSTED, RECEIVABLE_MOVED, RECEIVABLE_PAID -> true;
            case LEVIES, ADJUSTMENTS, MOVED_ELSEWHERE, EARLIER_RECEIPTS, CASH -> false;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
