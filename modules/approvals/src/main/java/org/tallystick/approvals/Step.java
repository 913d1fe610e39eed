package org.tallystick.approvals;

/** One step in the life of a request, and the state in which it leaves it. */
enum Step {
    PREPARE(ApprovalState.DRAFT, "approval.prepare"),
    SUBMIT(ApprovalState.SUBMITTED, "approval.request"),
    RECOMMEND(ApprovalState.RECOMMENDED, "approval.recommend"),
    WITHDRAW(ApprovalState.WITHDRAWN, "approval.withdraw"),
    RETURN(ApprovalState.RETURNED, "approval.return"),
    APPROVE(ApprovalState.APPROVED, "approval.approve"),
    /** What could not be done is approved once more. */
    RETRY(ApprovalState.APPROVED, "approval.retry"),
    /** What was approved is done, in the same transaction or later. */
    EXECUTE(ApprovalState.EXECUTED, "approval.execute"),
    DENY(ApprovalState.DENIED, "approval.deny"),
    FAIL(ApprovalState.FAILED, "approval.fail"),
    VOID(ApprovalState.RETURNED, "approval.void"),
    EXPIRE(ApprovalState.EXPIRED, "approval.expire"),
    /** Who decides set an amount lower; it waits anew, still in the name of who asked. */
    CHANGE(ApprovalState.SUBMITTED, "approval.change"),
    /** The five that leave it as it is. */
    CONSENT(ApprovalState.SUBMITTED, "approval.consent"),
    OBJECT(ApprovalState.SUBMITTED, "approval.object"),
    ESCALATE(ApprovalState.SUBMITTED, "approval.escalate"),
    COMMENT(ApprovalState.SUBMITTED, "approval.comment"),
    ATTACH(ApprovalState.SUBMITTED, "approval.attach");

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
        return this == RETURN || this == APPROVE || this == RETRY || this == DENY;
    }

    /** Whether nobody has decided about what it leaves. */
    boolean isUndecided() {
        return this == PREPARE || this == SUBMIT || this == RECOMMEND || this == CHANGE;
    }
}
