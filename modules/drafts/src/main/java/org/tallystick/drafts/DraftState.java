package org.tallystick.drafts;

/** How far a draft account has come. */
public enum DraftState {
    DRAFT("being entered"),
    SUBMITTED("with the checker"),
    RETURNED("returned to who entered it"),
    ACCEPTED("accepted and opened"),
    DENIED("denied"),
    DISCARDED("discarded");

    private final String inWords;

    DraftState(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }

    /** Whether who entered it may still change it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
