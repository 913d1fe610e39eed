package org.tallystick.approvals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step in the life of a request: what was done, by whom, why and on whose authority. */
public record DecisionRow(
        String step,
        String byName,
        @Nullable String reason,
        @Nullable String authority,
        Instant at) {}
