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

    /** How much of the lines was read by the last row that was taken. */
    int percent(long lastRow, long lines) {
        if (!isUnderWay()) return 100;
        return lines == 0 ? 0 : (int) Math.min(99, lastRow * 100 / lines);
    }

    /** Whether somebody should look again soon. */
    public boolean isUnderWay() {
        return this == QUEUED || this == RUNNING;
    }

    public boolean isOver() {
        return this == POSTED || this == FAILED || this == CANCELLED;
    }
}
