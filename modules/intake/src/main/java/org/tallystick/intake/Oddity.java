package org.tallystick.intake;

/** In which way a row can be odd; all but the rejected and repeated ones post nevertheless. */
public enum Oddity {
    /** All the columns are blank. */
    BLANK,
    /** The column says one of the values. */
    AMONG,
    /** The column says one of the values, and yet something is owed. */
    AMONG_BUT_OWED,
    /** More was paid than is owed; the account begins with a credit. */
    OVERPAID,
    /** Nothing was levied, and yet something was paid. */
    PAID_NOT_LEVIED,
    /** Nothing is owed. */
    NOT_OWED,
    /** Less than the value is owed. */
    BELOW,
    /** The debt arose before the day that the value is. */
    BEFORE,
    /** Rows of the same account say different things in the column; counts the accounts. */
    SEVERAL_ON_ACCOUNT,
    /** It came before; waits for review. */
    REPEATED,
    /** Its source key came before, with other values in the columns; waits for review. */
    OTHER_VALUES,
    /** Its amounts contradict each other; rejected. */
    CONTRADICTS,
    /** A date cannot be read or cannot be; rejected. */
    UNREADABLE_DATE,
    /** An amount cannot be read; rejected. */
    UNREADABLE_AMOUNT;

    boolean needsColumns() {
        return switch (this) {
            case BLANK, AMONG, AMONG_BUT_OWED, SEVERAL_ON_ACCOUNT, OTHER_VALUES -> true;
            default -> false;
        };
    }

    boolean needsValues() {
        return switch (this) {
            case AMONG, AMONG_BUT_OWED, BELOW, BEFORE -> true;
            default -> false;
        };
    }
}
