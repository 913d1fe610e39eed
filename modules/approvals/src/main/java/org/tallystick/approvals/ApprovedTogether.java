package org.tallystick.approvals;

import java.util.List;

/** What became of several requests that were approved in one act: those that stood out were left for a look of their own. */
public record ApprovedTogether(List<ApprovalRow> approved, List<PulledOut> pulledOut) {

    /** One that was not approved with the others, and why, in words. */
    public record PulledOut(ApprovalId id, String title, String why) {}

    public ApprovedTogether {
        approved = List.copyOf(approved);
        pulledOut = List.copyOf(pulledOut);
    }
}
