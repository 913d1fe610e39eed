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
        return Character.toUpperCase(from.charAt(0))
                + from.substring(1)
                + switch (state) {
                    case OPEN -> " has not consented yet.";
                    case GIVEN -> " consented: " + byName + why();
                    case REFUSED -> " refused: " + byName + why();
                };
    }

    private String why() {
        if (reason == null || reason.isBlank()) return ".";
        return ", “" + reason + (reason.matches("(?s).*[.!?]") ? "”" : ".”");
    }
}
