package org.tallystick.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Background work that failed and waits to be tried again, or was given up after too many tries and is kept. */
public record StuckJobRow(
        String job, String instance, int failures, @Nullable Instant lastFailure, boolean givenUp) {}
