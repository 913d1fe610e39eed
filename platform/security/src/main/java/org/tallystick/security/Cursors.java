package org.tallystick.security;

import org.springframework.stereotype.Service;

/** Page cursors that only the agency they were made for can use. */
@Service
public class Cursors {

    public String seal(String plain) {
        throw new UnsupportedOperationException(plain);
    }

    /** What was sealed. Refused with {@link CursorRefused} when it was made for another agency or changed. */
    public String open(String sealed) {
        throw new UnsupportedOperationException(sealed);
    }
}
