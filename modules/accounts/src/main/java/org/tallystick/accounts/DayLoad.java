package org.tallystick.accounts;

import java.time.LocalDate;

/** How many accounts of one owner come up on a day for a step, and how many of them at an hour. */
public record DayLoad(LocalDate day, NextStep step, long accounts, long timed) {}
