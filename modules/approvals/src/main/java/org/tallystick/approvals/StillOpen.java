package org.tallystick.approvals;

import org.jspecify.annotations.Nullable;
import org.tallystick.approvals.ApprovalTable.Held;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedInAs;
import org.tallystick.web.Refusal.Because;

/** Whether a request can still be decided, and as who decides saw it; in words when it cannot. */
final class StillOpen {

    static final String NOT_AS_SEEN =
            "It was changed since you decided about it, so your decision was not taken. Look at it again.";

    private StillOpen() {}

    /** What could not be done, and nobody else gets at it before it is submitted again. */
    static String withAsker(ApprovalRow row) {
        return "It is with " + row.requestedByName() + ", to be mended. It is decided when it is submitted again.";
    }

    static boolean isDoneAlready(ApprovalRow row, Step step) {
        boolean done = row.state() == step.after() || (step == Step.APPROVE && row.state() == ApprovalState.EXECUTED);
        return done
                && CurrentPerson.get().person().equals(row.decidedBy())
                && CurrentPerson.get().kind() == SignedInAs.PERSON;
    }

    static void requireSeen(@Nullable String seen, Held held) {
        if (seen != null && !seen.equals(held.content())) throw new ApprovalRefused(Because.STATE, NOT_AS_SEEN);
    }

    static void requireDecidable(ApprovalRow row) {
        if (!row.state().isDecidable()) requireWaiting(row);
    }

    static void requireWaiting(ApprovalRow row) {
        if (row.state().waits()) return;
        var by = row.decidedByName();
        throw new ApprovalRefused(
                Because.STATE,
                "This is " + row.state().inWords() + (by == null ? "" : " by " + by)
                        + " already. Nothing was changed.");
    }
}
