package org.tallystick.drawers;

/** The language in which a receipt is printed for who pays. */
public enum ReceiptLanguage {
    ENGLISH("en", "English"),
    SPANISH("es", "Spanish");

    private final String code;
    private final String inWords;

    ReceiptLanguage(String code, String inWords) {
        this.code = code;
        this.inWords = inWords;
    }

    /** As a page says it: {@code es}. */
    public String code() {
        return code;
    }

    public String inWords() {
        return inWords;
    }
}
