package org.tallystick.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody decided about a row, what the row said before and after, and what became of it. */
public record RulingRow(
        UUID id,
        long row,
        Ruling ruling,
        List<String> original,
        List<String> fields,
        @Nullable String why,
        RowOutcome cameOut,
        String byName,
        Instant at) {}
