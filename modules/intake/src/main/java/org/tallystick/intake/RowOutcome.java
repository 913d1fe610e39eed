package org.tallystick.intake;

/** What becomes of a row; an import's rows are the sum of these four. */
public enum RowOutcome {
    CREATED,
    MATCHED,
    REPEATED,
    REJECTED
}
