package org.tallystick.intake;

import org.jspecify.annotations.Nullable;

/** What is wrong with a row: the column and its value where it is one, and the reason, alike for all alike rows. */
record Fault(@Nullable String column, @Nullable String value, String reason) {

    static final String NOT_POSTED = "The row could not be posted";

    private static final int LONGEST_VALUE = 200;

    Fault {
        if (value != null && value.length() > LONGEST_VALUE) value = value.substring(0, LONGEST_VALUE) + "…";
    }
}
