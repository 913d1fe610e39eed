package org.tallystick.approvals;

/** How far a request has come. */
public enum ApprovalState {
    DRAFT("being put together"),
    SUBMITTED("waiting for a decision"),
    RECOMMENDED("recommended and waiting for a decision"),
    RETURNED("sent back"),
    WITHDRAWN("withdrawn"),
    APPROVED("approved and being carried out"),
    DENIED("denied"),
    EXECUTED("approved and done"),
    FAILED("approved, but it could not be done"),
    EXPIRED("expired");

    private final String inWords;

    ApprovalState(String inWords) {
        this.inWords = inWords;
    }

    /** As the end of a sentence that begins with "It is". */
    public String inWords() {
        return inWords;
    }

    /** Whether somebody has still to decide. */
    public boolean waits() {
        return this == SUBMITTED || this == RECOMMENDED;
    }

    /** Whether who decides can still do something about it: decide it, or try again what could not be done. */
    public boolean isDecidable() {
        return waits() || this == FAILED;
    }

    /** Whether papers and words can still be put to it. */
    public boolean isOpen() {
        return isDecidable() || this == DRAFT || this == RETURNED;
    }
}
