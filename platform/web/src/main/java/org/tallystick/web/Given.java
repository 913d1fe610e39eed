package org.tallystick.web;

import org.jspecify.annotations.Nullable;

/** What the body of a request must bring along; what is missing is named in the answer. */
public final class Given {

    private Given() {}

    /** Refused with {@link IllegalArgumentException}, which the API answers with 400 and this sentence. */
    public static void check(String field, @Nullable Object value) {
        if (value == null) throw new IllegalArgumentException("The field " + field + " is missing.");
    }
}
