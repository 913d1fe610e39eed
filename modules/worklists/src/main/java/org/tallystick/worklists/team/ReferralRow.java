package org.tallystick.worklists.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountId;
import org.tallystick.security.PersonId;

/**
 * An account referred to a colleague with a question, or what came of it.
 *
 * @param with whose turn it is, or was at last
 * @param answer what was answered, or why it was kept or taken back
 */
public record ReferralRow(
        UUID id,
        AccountId account,
        PersonId askedBy,
        String askedByName,
        Instant askedAt,
        String question,
        LocalDate dueOn,
        PersonId with,
        String withName,
        ReferralState state,
        @Nullable String answer,
        @Nullable String settledBy,
        @Nullable Instant settledAt) {

    public boolean lateOn(LocalDate today) {
        return state == ReferralState.ASKED && dueOn.isBefore(today);
    }
}
