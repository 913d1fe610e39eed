package org.tallystick.intake;

/** How far an import has come: waiting, at work, tried and waiting to be accepted, or at one of its three ends. */
public enum ImportState {
    QUEUED("waiting to be read"),
    RUNNING("being read"),
    READY("ready"),
    POSTED("posted"),
    FAILED("failed"),
    CANCELLED("cancelled");

    private final String inWords;

    ImportState(String inWords) {
        this.inWords = inWords;
    }

    String inWords() {
        return inWords;
    }

    /** Whether somebody should look again soon. */
    public boolean isUnderWay() {
        return this == QUEUED || this == RUNNING;
    }

    public boolean isOver() {
        return this == POSTED || this == FAILED || this == CANCELLED;
    }
}
