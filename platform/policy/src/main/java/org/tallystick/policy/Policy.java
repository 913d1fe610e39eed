package org.tallystick.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One version of an agency's rule, in force from a day on, with the law or resolution it rests on. */
public record Policy<T>(
        String code, int version, LocalDate from, @Nullable String citation, T terms) {}
