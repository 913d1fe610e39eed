package org.tallystick.documents;

/** A file that is not kept; the message says why, fit for who brought it. */
public final class FileRefused extends RuntimeException {
    FileRefused(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
