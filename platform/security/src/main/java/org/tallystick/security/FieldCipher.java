package org.tallystick.security;

import java.util.UUID;

/**
 * Seals single fields of an agency so that neither the database nor another agency can read them, and makes digests by
 * which an equal value is found again.
 */
public interface FieldCipher {

    /** Where a sealed value lies; sealed for one place, it opens at no other. */
    record Place(String table, String column, UUID row) {}

    byte[] seal(Place place, String plain);

    /** What was sealed for this place. Refused with {@link NotOpened} when it was made elsewhere or changed. */
    String open(Place place, byte[] sealed);

    /** The agency's keyed digest of a value in its one spelling: the same for the same value, and no way back. */
    byte[] lookup(String what, String normalValue);

    /** A sealed value that does not open here: it belongs to another agency, row or column, or was changed. */
    final class NotOpened extends RuntimeException {
        NotOpened(Throwable cause) {
            super("A sealed value does not open in its place.", cause);
        }
    }
}
