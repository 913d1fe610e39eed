package org.tallystick.approvals;

/** One step in the life of a request, and the state in which it leaves it. */
enum Step {
    SUBMIT(ApprovalState.SUBMITTED, "approval.request"),
    RECOMMEND(ApprovalState.RECOMMENDED, "approval.recommend"),
    WITHDRAW(ApprovalState.WITHDRAWN, "approval.withdraw"),
    RETURN(ApprovalState.RETURNED, "approval.return"),
    APPROVE(ApprovalState.EXECUTED, "approval.approve"),
    DENY(ApprovalState.DENIED, "approval.deny"),
    FAIL(ApprovalState.FAILED, "approval.fail"),
    VOID(ApprovalState.RETURNED, "approval.void"),
    EXPIRE(ApprovalState.EXPIRED, "approval.expire"),
    /** The three that leave it waiting as it is. */
    CONSENT(ApprovalState.SUBMITTED, "approval.consent"),
    OBJECT(ApprovalState.SUBMITTED, "approval.object"),
    ESCALATE(ApprovalState.SUBMITTED, "approval.escalate");

    private final ApprovalState after;
    private final String act;

    Step(ApprovalState after, String act) {
        this.after = after;
        this.act = act;
    }

    ApprovalState after() {
        return after;
    }

    /** Under which name the audit keeps it. */
    String act() {
        return act;
    }

    /** Whether it is the word of a second person. */
    boolean decides() {
        return this == RETURN || this == APPROVE || this == DENY;
    }
}
