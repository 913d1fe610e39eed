package org.tallystick.security;

import java.util.UUID;

/** One person, or one named service, who works for an agency. */
public record PersonId(UUID value) {
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
