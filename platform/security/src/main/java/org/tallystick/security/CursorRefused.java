package org.tallystick.security;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A page cursor that was not made for this agency, or was changed on its way. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class CursorRefused extends IllegalArgumentException {
    public CursorRefused() {
        super("This page cursor is not valid here. Start again from the first page.");
    }
}
