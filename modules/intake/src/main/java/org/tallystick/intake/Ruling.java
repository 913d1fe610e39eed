package org.tallystick.intake;

/** What a person can decide about a row that did not post by itself. */
public enum Ruling {
    /** A rejected row gets other cells and is judged again. */
    REPAIR,
    /** A rejected row is given up; it stays rejected. */
    DISCARD,
    /** A repeated row is the same debt once more; it stays repeated. */
    DISMISS,
    /** A repeated row is a further debt after all. */
    FURTHER,
    /** A repeated row says what became of the debt that it repeats: the difference is posted. */
    CHANGE;

    boolean isAboutRejected() {
        return this == REPAIR || this == DISCARD;
    }

    /** Which rows it is about. */
    RowOutcome about() {
        return isAboutRejected() ? RowOutcome.REJECTED : RowOutcome.REPEATED;
    }

    /** Whether the row is done with, without posting. */
    boolean closes() {
        return this == DISCARD || this == DISMISS;
    }

    boolean needsReason() {
        return this != REPAIR && this != DISMISS;
    }
}
