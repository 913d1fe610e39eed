package org.tallystick.approvals;

import java.util.List;
import java.util.UUID;

/** What somebody decided on the screen a moment ago and can still take back; in words, such as {@code Approved: Paint it}. */
public record PressedDecision(UUID id, String words, List<ApprovalId> requests) {
    public PressedDecision {
        requests = List.copyOf(requests);
    }
}
