package org.tallystick.ledger;

/** What a transaction in the journal does to what is owed. */
public enum PostingKind {
    /** Charges are levied. */
    LEVY,
    /** What had been adjusted, moved and paid elsewhere before the agency took the debt on. */
    TAKE_ON,
    PAYMENT,
    /** An earlier transaction is taken back, line by line. */
    REVERSAL,
    /** What was taken into drawers goes to the bank. */
    DEPOSIT
}
