package org.tallystick.correspondence;

/** By what means somebody was in contact. */
public enum Channel {
    CALL,
    VISIT,
    COUNTER,
    EMAIL,
    MAIL,
    TEXT,
    HEARING;

    /** Who usually begins such a contact. */
    public Direction usually() {
        return this == COUNTER ? Direction.IN : Direction.OUT;
    }

    /** As a line of the record begins. */
    public String inWords(Direction direction) {
        var in = direction == Direction.IN;
        return switch (this) {
            case CALL -> in ? "Call in" : "Call out";
            case VISIT -> "Visit";
            case COUNTER -> "At the counter";
            case EMAIL -> in ? "E-mail received" : "E-mail sent";
            case MAIL -> in ? "Letter received" : "Letter sent";
            case TEXT -> in ? "Text received" : "Text sent";
            case HEARING -> "At the hearing";
        };
    }
}
