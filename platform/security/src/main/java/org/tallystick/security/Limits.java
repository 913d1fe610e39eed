package org.tallystick.security;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The rate limits: generous to an office behind one address, tiresome to a guesser. */
@Component
class Limits {

    /** Wrong passwords and wrong keys, by network address. */
    final Attempts failures;
    /** Calls of the API, by key. */
    final Attempts calls;

    Limits(InstantSource clock, @Value("${tallystick.api.calls-per-minute:6000}") long callsPerMinute) {
        this.failures = new Attempts(60, Duration.ofMinutes(5), clock);
        this.calls = new Attempts(callsPerMinute, Duration.ofMinutes(1), clock);
    }
}
