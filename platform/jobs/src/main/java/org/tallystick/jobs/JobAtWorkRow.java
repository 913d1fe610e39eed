package org.tallystick.jobs;

import java.time.Instant;

/** Background work of the agency at hand that is not over: at work now, waiting for its time, or given up. */
public record JobAtWorkRow(
        String job, String instance, boolean running, int failures, Instant dueAt, boolean givenUp) {}
