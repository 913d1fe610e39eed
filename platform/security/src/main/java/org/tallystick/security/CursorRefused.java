package org.tallystick.security;

/** A page cursor that was not made for this agency, or was changed on its way. */
public class CursorRefused extends IllegalArgumentException {
    public CursorRefused() {
        super("This page cursor is not valid here. Start again from the first page.");
    }
}
