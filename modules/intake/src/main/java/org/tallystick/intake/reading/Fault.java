package org.tallystick.intake.reading;

import org.jspecify.annotations.Nullable;

/** What is wrong with a row: the column and its value where it is one, and the reason, alike for all alike rows. */
public record Fault(@Nullable String column, @Nullable String value, String reason) {

    public static final String MISSING = "A required value is missing";
    static final String TOO_LONG = "The value is too long";
    public static final String AMOUNT = "The amount cannot be read";
    static final String AMOUNT_SIZE = "The amount is too large";
    public static final String LEVIED_NEGATIVE = "What was levied is below zero";
    public static final String DATE = "The date cannot be read";
    public static final String FUTURE = "The date lies in the future";
    static final String TOO_OLD = "The date lies before 1900";
    public static final String DEBT_TYPE = "Unknown debt type";
    static final String CHARGE_TYPE = "The debt type has no such charge";
    static final String DEPARTMENT = "Unknown department";
    static final String OWNER = "Nobody here has this user name";
    public static final String CONTRADICTION = "The amounts contradict each other";
    public static final String FIELD_COUNT = "Too few or too many fields";
    public static final String NO_LINE = "The mapping does not say what such a row is";
    public static final String NOT_POSTED = "The row could not be posted";

    private static final int LONGEST_VALUE = 200;

    public Fault {
        if (value != null && value.length() > LONGEST_VALUE) value = value.substring(0, LONGEST_VALUE) + "…";
    }
}
