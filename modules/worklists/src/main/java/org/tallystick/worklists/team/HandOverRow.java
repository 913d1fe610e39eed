package org.tallystick.worklists.team;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountId;
import org.tallystick.security.PersonId;

/** An account on its way to its next owner, with what they must know. */
public record HandOverRow(
        UUID id,
        AccountId account,
        PersonId from,
        String fromName,
        PersonId to,
        String toName,
        Summary summary,
        Instant handedAt,
        State state,
        @Nullable String question,
        @Nullable String settledBy,
        @Nullable Instant settledAt) {

    /** What was agreed, what is next, what to watch. */
    public record Summary(String agreed, String next, String watch) {
        public Summary {
            agreed = TeamRefused.words(agreed, "Say what was agreed, or that nothing was.");
            next = TeamRefused.words(next, "Say what is next.");
            watch = watch.isBlank() ? "" : TeamRefused.words(watch, "");
        }
    }

    /** How a hand-over stands. */
    public enum State {
        OFFERED("to be confirmed"),
        ASKED_BACK("asked back"),
        CONFIRMED("confirmed"),
        TAKEN_BACK("taken back");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String inWords() {
            return words;
        }
    }

    public boolean isOpen() {
        return settledAt == null;
    }
}
