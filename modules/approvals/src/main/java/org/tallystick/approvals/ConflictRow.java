package org.tallystick.approvals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.security.PersonId;

/** A case in which somebody has no part: whose, about which account or debtor, why, and who said so. */
public record ConflictRow(
        UUID id,
        PersonId person,
        String username,
        String about,
        String reason,
        String saidBy,
        Instant saidAt,
        @Nullable Instant endedAt) {}
