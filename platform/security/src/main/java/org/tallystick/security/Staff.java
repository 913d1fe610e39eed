package org.tallystick.security;

import java.time.Instant;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Somebody who signed in to the screens, by which login and when. */
record Staff(SignedIn signedIn, UUID login, Instant since) implements Credentialed, AuthenticatedPrincipal {
    @Override
    public String getName() {
        return signedIn.username();
    }
}
