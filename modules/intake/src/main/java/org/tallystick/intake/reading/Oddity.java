package org.tallystick.intake.reading;

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
    /** Rows of the same account say different things in the column, blank apart; counts the accounts. */
    SEVERAL_ON_ACCOUNT,
    /** Rows that agree in the columns of by say different things in the columns, blank included; counts the groups. */
    SEVERAL,
    /** The column holds a line break. */
    LINE_BREAK,
    /** The column holds an address that does not end with a ZIP code. */
    NO_ZIP,
    /** The column says one of the values, and yet nothing is owed. */
    AMONG_BUT_NOT_OWED,
    /** The columns of by say one of the values, and yet all the columns are blank. */
    AMONG_AND_BLANK,
    /** Something is owed, and yet all the columns are blank. */
    OWED_BUT_BLANK,
    /** What was levied is zero. */
    NOTHING_LEVIED,
    /** More was paid than was levied. */
    PAID_OVER_LEVIED,
    /** What was levied was corrected upwards. */
    ADJUSTED_UP,
    /** What was levied was corrected downwards. */
    ADJUSTED_DOWN,
    /** The column's amount is not the sum of the rows that belong to it in the table. */
    SUM_DIFFERS,
    /** The column says one of the values, and yet the rows that belong to it in the table come to more than zero. */
    AMONG_BUT_SUM_OWED,
    /** The column says one of the values; there are rows that belong to it in the table, and they come to zero. */
    AMONG_BUT_SUM_ZERO,
    /** It came before; waits for review. */
    REPEATED,
    /** Its source key came before, with other values in the columns; waits for review. */
    OTHER_VALUES,
    /** By the agency's rules a department could not refer it. */
    NOT_REFERABLE,
    /** Its amounts contradict each other; rejected. */
    CONTRADICTS,
    /** A date cannot be read or cannot be; rejected. */
    UNREADABLE_DATE,
    /** An amount cannot be read; rejected. */
    UNREADABLE_AMOUNT;

    boolean needsColumns() {
        return switch (this) {
            case BLANK,
                    AMONG,
                    AMONG_BUT_OWED,
                    AMONG_BUT_NOT_OWED,
                    AMONG_AND_BLANK,
                    OWED_BUT_BLANK,
                    LINE_BREAK,
                    NO_ZIP,
                    SEVERAL_ON_ACCOUNT,
                    SEVERAL,
                    OTHER_VALUES -> true;
            default -> needsTable();
        };
    }

    boolean needsValues() {
        return switch (this) {
            case AMONG,
                    AMONG_BUT_OWED,
                    AMONG_BUT_NOT_OWED,
                    AMONG_AND_BLANK,
                    AMONG_BUT_SUM_OWED,
                    AMONG_BUT_SUM_ZERO,
                    BELOW,
                    BEFORE -> true;
            default -> false;
        };
    }

    /** Whether it names columns of its own beside those that are odd. */
    boolean needsBy() {
        return this == SEVERAL || this == AMONG_AND_BLANK;
    }

    /** Whether it compares a row with the rows of a related table. */
    boolean needsTable() {
        return this == SUM_DIFFERS || this == AMONG_BUT_SUM_OWED || this == AMONG_BUT_SUM_ZERO;
    }
}
