package org.tallystick.debtors;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A merge as it is listed: which party became an alias of which, on what evidence, and whether it was taken back. */
public record MergeRow(
        UUID id,
        PartyRow alias,
        PartyRow into,
        String source,
        boolean byImport,
        @Nullable Integer points,
        List<String> reasons,
        @Nullable String why,
        Instant mergedAt,
        String mergedBy,
        @Nullable Instant takenBackAt,
        @Nullable String takenBackBy,
        @Nullable String takenBackWhy) {}
