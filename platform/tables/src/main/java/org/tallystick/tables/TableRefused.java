package org.tallystick.tables;

/** A file of which no table can be read; the message is a whole sentence for whoever sent it. */
public final class TableRefused extends RuntimeException {
    TableRefused(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
