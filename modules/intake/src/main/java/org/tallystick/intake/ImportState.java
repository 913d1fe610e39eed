package org.tallystick.intake;

/** How far an import has come: waiting, at work, tried and waiting to be accepted, or at one of its three ends. */
public enum ImportState {
    QUEUED,
    RUNNING,
    READY,
    POSTED,
    FAILED,
    CANCELLED;

    /** Whether somebody should look again soon. */
    public boolean isUnderWay() {
        return this == QUEUED || this == RUNNING;
    }

    public boolean isOver() {
        return this == POSTED || this == FAILED || this == CANCELLED;
    }
}
