package org.tallystick.staff;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One version of the ladder: what was changed, from which day, why, by whom and when. */
public record ChangeRow(
        int version, String what, LocalDate from, @Nullable String why, String by, Instant at) {}
