package org.tallystick.accounts;

/** What an account's next date is for. */
public enum NextStep {
    CALL_BACK("Call back"),
    BROKEN_PROMISE("Promise broken"),
    REVIEW("Review"),
    NEW("New, first look");

    private final String words;

    NextStep(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }
}
