package org.tallystick.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it; it begins on 2026-11-20 at 18:00 UTC. */
public class TestClock implements InstantSource {

    public static final Instant START = Instant.parse("2026-11-20T18:00:00Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void forward(Duration duration) {
        now = now.plus(duration);
    }

    public void reset() {
        now = START;
    }
}
