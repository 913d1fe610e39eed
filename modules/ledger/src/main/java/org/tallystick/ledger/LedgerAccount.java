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
    /** Money in drawers. */
    CASH,
    /** Money in the agency's bank account, or on its way there in a bag or by card. */
    BANK,
    /** What was counted in drawers beyond what should have been there; short is a debit. */
    OVER_SHORT;

    /** A receivable belongs to a charge, every other account to none. */
    public boolean isReceivable() {
        return switch (this) {
            case RECEIVABLE_LEVIED, RECEIVABLE_ADJUSTED, RECEIVABLE_MOVED, RECEIVABLE_PAID -> true;
            case LEVIES, ADJUSTMENTS, MOVED_ELSEWHERE, EARLIER_RECEIPTS, CASH, BANK, OVER_SHORT -> false;
        };
    }

    /** Money that is there belongs to a fund, whoever paid it. */
    boolean isMoney() {
        return this == CASH || this == BANK || this == OVER_SHORT;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
