package org.tallystick.worklists.team;

/** How a referral stands. */
public enum ReferralState {
    ASKED("waits for an answer"),
    ANSWERED("answered"),
    KEPT("kept by who was asked"),
    TAKEN_BACK("taken back");

    private final String words;

    ReferralState(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }
}
