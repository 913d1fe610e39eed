package org.tallystick.approvals;

import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;
import org.tallystick.web.CardNumberRefused;

/** Ask somebody else to decide about a subject, such as an import or a draft account; the amount may be left to it. */
public record RequestApproval(
        String kind, String subject, @Nullable Money amount, String reason) {

    static final int LONGEST_REASON = 2_000;

    public RequestApproval {
        kind = kind.strip();
        subject = subject.strip();
        reason = reason.strip();
        if (reason.isEmpty()) throw new ApprovalRefused("Say why: a request has a reason.");
        if (subject.isEmpty()) throw new ApprovalRefused("Say what is asked about.");
        checkKeepable(reason);
        if (reason.length() > LONGEST_REASON)
            throw new ApprovalRefused("A reason has at most " + LONGEST_REASON + " characters.");
    }

    /** Refused when something was typed that is never kept. */
    static void checkKeepable(String typed) {
        if (typed.indexOf('\0') >= 0) throw unkeepable();
        CardNumberRefused.check(typed);
    }

    static ApprovalRefused unkeepable() {
        return new ApprovalRefused("There is a character in the reason that cannot be kept.");
    }

    /** A reason without blanks around it; null where none was given. */
    static @Nullable String said(@Nullable String reason) {
        if (reason == null || reason.isBlank()) return null;
        if (reason.length() > LONGEST_REASON)
            throw new ApprovalRefused("A reason has at most " + LONGEST_REASON + " characters.");
        checkKeepable(reason);
        return reason.strip();
    }
}
