package org.tallystick.jobs;

import java.time.Instant;
import java.time.LocalDate;

/** That a nightly job ran for the agency and a business date. */
public record JobRunRow(String job, LocalDate businessDate, Instant ranAt) {}
