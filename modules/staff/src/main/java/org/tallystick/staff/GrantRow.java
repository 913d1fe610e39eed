package org.tallystick.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One authority in force today as a list shows it: the action's id and words, to whom it is given, for what, until when. */
public record GrantRow(
        String action,
        String words,
        String holder,
        String scope,
        LocalDate from,
        @Nullable LocalDate until) {}
