package org.tallystick.approvals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.security.PersonId;

/**
 * A case in which somebody has no part: whose, about which account or debtor, why, who said so, and who of those who keep
 * the list has confirmed it. It counts from the moment it is said.
 */
public record ConflictRow(
        UUID id,
        PersonId person,
        String username,
        String about,
        String reason,
        String saidBy,
        Instant saidAt,
        @Nullable String confirmedBy,
        @Nullable Instant endedAt) {

    /** The debtor it is about; null when it is about one account. */
    public @Nullable UUID debtor() {
        return about.startsWith(Conflicts.DEBTOR) ? UUID.fromString(about.substring(Conflicts.DEBTOR.length())) : null;
    }

    /** {@code account SF-000323}. */
    String inWords() {
        var number = account();
        return number == null ? "all accounts of one debtor" : "account " + number;
    }

    /** The number of the account it is about; null when it is about a debtor with all accounts. */
    public @Nullable String account() {
        return about.startsWith(Conflicts.ACCOUNT) ? about.substring(Conflicts.ACCOUNT.length()) : null;
    }
}
