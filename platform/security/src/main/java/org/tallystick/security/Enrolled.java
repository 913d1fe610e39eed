package org.tallystick.security;

import org.jspecify.annotations.Nullable;

/** Fresh credentials, shown this once: a service has no password, and the operator no API key. */
public record Enrolled(
        PersonId person,
        String username,
        @Nullable String password,
        @Nullable String apiKey) {

    /** Never prints a secret. */
    @Override
    public String toString() {
        return "Enrolled[" + username + "]";
    }
}
