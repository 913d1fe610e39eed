package org.tallystick.drawers;

import java.util.Locale;

/** In what form money is handed over. Of a card only the terminal's approval is kept: its number is never asked for. */
public enum Tender {
    CASH("Cash", ""),
    CHECK("Check", "check number"),
    MONEY_ORDER("Money order", "money order number"),
    CARD("Card", "terminal's approval");

    private final String inWords;
    private final String reference;

    Tender(String inWords, String reference) {
        this.inWords = inWords;
        this.reference = reference;
    }

    public String inWords() {
        return inWords;
    }

    public String inSentence() {
        return inWords.toLowerCase(Locale.US);
    }

    /** Whether a bank or an issuer gave its number, which may look like a card's by chance. */
    public boolean hasGivenNumber() {
        return this == CHECK || this == MONEY_ORDER;
    }

    /** What it is known by, such as {@code check number}; empty for cash. */
    public String reference() {
        return reference;
    }
}
