package org.tallystick.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the record as an auditor reads it; {@code before} and {@code after} are JSON. */
public record AuditRow(
        UUID id,
        Instant at,
        @Nullable UUID actorId,
        String actorName,
        String action,
        String subjectKind,
        String subject,
        String before,
        String after,
        @Nullable String why,
        @Nullable String authority,
        Outcome outcome) {}
