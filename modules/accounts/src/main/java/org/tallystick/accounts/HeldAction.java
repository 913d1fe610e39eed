package org.tallystick.accounts;

/** What a hold can stop. Taking a payment is never stopped. */
public enum HeldAction {
    LETTER("letters", "write to the debtor"),
    CALL("calls", "call the debtor"),
    FEE("fees", "add fees"),
    INTEREST("interest", "add interest"),
    LEGAL("legal steps", "take legal steps"),
    INTERCEPT("intercepts", "intercept refunds and payments");

    private final String plural;
    private final String verb;

    HeldAction(String plural, String verb) {
        this.plural = plural;
        this.verb = verb;
    }

    /** As in "stops letters and calls". */
    public String plural() {
        return plural;
    }

    /** As in "do not call the debtor". */
    public String verb() {
        return verb;
    }
}
