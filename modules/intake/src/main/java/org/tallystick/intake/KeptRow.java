package org.tallystick.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a file that somebody may want to look at: where it stands, the column and value in question, and why. */
public record KeptRow(
        long row,
        @Nullable String column,
        @Nullable String value,
        String reason,
        List<String> flags,
        List<String> fields,
        @Nullable List<String> original,
        boolean closed,
        @Nullable String closedWhy) {

    /** Under this name lists show the rows with which somebody is done. */
    public static final String SETTLED = "Settled by a person";

    /** Why it is kept: it could not post, it came before and was not posted, or it posted and is odd. */
    public enum Outcome {
        REJECTED,
        REPEATED,
        FLAGGED
    }
}
