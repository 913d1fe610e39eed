package org.tallystick.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of long work and how far it is.
 *
 * @param kind as in {@link LongWork#kind()}
 * @param what such as the name of a file
 * @param saying how it stands in a few words, such as {@code 1,200 of 9,000 rows}
 * @param percent how much of it is done
 * @param startedBy a person's name, or what began it
 * @param endedAt null while it is not over
 * @param link where its result is seen, a path inside the window; null where there is none
 * @param canCancel whether it can be given up now
 */
public record LongWorkRow(
        String kind,
        String id,
        String what,
        State state,
        String saying,
        int percent,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String link,
        boolean canCancel) {

    /** How work stands. */
    public enum State {
        WAITING("Waiting"),
        RUNNING("Under way"),
        READY("Ready to look at"),
        DONE("Done"),
        FAILED("Failed"),
        CANCELLED("Cancelled");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String inWords() {
            return words;
        }

        /** Whether it changes by itself. */
        boolean isUnderWay() {
            return this == WAITING || this == RUNNING;
        }
    }
}
