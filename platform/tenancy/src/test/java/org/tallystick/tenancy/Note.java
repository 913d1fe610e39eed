package org.tallystick.tenancy;

import java.util.UUID;

/** What an agency wrote down. */
record Note(UUID id, String text) {
    Note(String text) {
        this(Ids.next(), text);
    }
}
