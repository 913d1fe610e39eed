package org.tallystick.security;

/** Whether a call of the API is let in. */
sealed interface Admission {

    record Admitted(SignedIn as) implements Admission {}

    /** Answered with the HTTP status and the sentence; the seconds to wait are zero when waiting does not help. */
    record TurnedAway(int status, String title, String detail, long secondsToWait) implements Admission {

        static TurnedAway unknown() {
            return new TurnedAway(
                    401, "Not signed in", "Send a valid API key in the header Authorization: Bearer ts_...", 0);
        }

        static TurnedAway noMembership() {
            return new TurnedAway(403, "Not permitted", "This key's owner does not work for the agency any more.", 0);
        }

        static TurnedAway closed() {
            return new TurnedAway(403, "Not permitted", "The agency is not open for work at present.", 0);
        }

        static TurnedAway tooMany(long seconds) {
            return new TurnedAway(429, "Too many calls", "Wait before trying again.", seconds);
        }
    }
}
