package org.tallystick;

/** The platform cannot start; the message tells the operator what to do about it. */
final class StartRefused extends RuntimeException {
    StartRefused(String message) {
        super(message);
    }
}
