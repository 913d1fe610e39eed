package org.tallystick.approvals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A further consent that a request needs: from whom, and what they said; department is null for somebody outside. */
public record ConsentRow(
        UUID id,
        ApprovalId approval,
        String from,
        @Nullable String department,
        boolean outside,
        State state,
        @Nullable UUID by,
        @Nullable String byName,
        @Nullable String reason,
        @Nullable Instant at) {

    /** What was said so far. */
    public enum State {
        OPEN,
        GIVEN,
        REFUSED
    }

    /** As a sentence for who decides. */
    public String inWords() {
        return switch (state) {
            case OPEN -> from + " has not consented yet.";
            case GIVEN -> from + " consented: " + byName + (reason == null ? "." : ", “" + reason + "”");
            case REFUSED -> from + " refused: " + byName + (reason == null ? "." : ", “" + reason + "”");
        };
    }
}
