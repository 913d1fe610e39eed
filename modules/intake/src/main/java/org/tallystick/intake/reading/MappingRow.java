package org.tallystick.intake.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping as lists show it: whose files it reads, by which columns, and who said so; a ready one has no version. */
public record MappingRow(
        String name,
        @Nullable Integer version,
        String sender,
        List<String> columns,
        Mapping mapping,
        @Nullable String savedByName,
        @Nullable Instant savedAt) {}
