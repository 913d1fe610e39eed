package org.tallystick.security;

import org.springframework.security.core.AuthenticatedPrincipal;

/** Somebody who called the API with a key. */
record KeyBearer(SignedIn signedIn) implements Credentialed, AuthenticatedPrincipal {
    @Override
    public String getName() {
        return signedIn.username();
    }
}
