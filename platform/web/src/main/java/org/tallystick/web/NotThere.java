package org.tallystick.web;

/** Nothing here under that name or number, or nothing for this agency: both answer alike, in every byte. */
public final class NotThere extends RuntimeException {
    public NotThere() {
        super("There is nothing here.");
    }
}
