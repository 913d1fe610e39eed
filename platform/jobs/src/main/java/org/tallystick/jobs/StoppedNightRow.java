package org.tallystick.jobs;

import java.time.Instant;
import java.time.LocalDate;

/** A night of which somebody stopped what was left to do. */
public record StoppedNightRow(LocalDate businessDate, String stoppedBy, Instant stoppedAt) {}
