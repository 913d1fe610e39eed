package org.tallystick.security;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The rate limits: generous to an office behind one address, tiresome to a guesser. */
@Component
class Limits {

    /** Failed sign-ins, by network address. */
    final Attempts passwords;
    /** Calls with a wrong key, by network address; a good key is never held up by them. */
    final Attempts wrongKeys;
    /** Calls of the API, by key. */
    final Attempts calls;

    Limits(
            InstantSource clock,
            @Value("${tallystick.sign-in.failures-per-five-minutes:120}") long failures,
            @Value("${tallystick.api.calls-per-minute:6000}") long callsPerMinute) {
        this.passwords = new Attempts(failures, Duration.ofMinutes(5), clock);
        this.wrongKeys = new Attempts(600, Duration.ofMinutes(5), clock);
        this.calls = new Attempts(callsPerMinute, Duration.ofMinutes(1), clock);
    }
}
