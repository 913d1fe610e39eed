package org.tallystick.drawers;

import java.util.Locale;

/** In what form money is handed over. Of a card nothing is kept: its number is never asked for. */
public enum Tender {
    CASH("Cash"),
    CHECK("Check"),
    MONEY_ORDER("Money order"),
    CARD("Card");

    private final String inWords;

    Tender(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }

    public String inSentence() {
        return inWords.toLowerCase(Locale.US);
    }
}
