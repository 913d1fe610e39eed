package org.tallystick.security;

/** A principal who proved who they are, by password or by key. */
interface Credentialed {
    SignedIn signedIn();
}
