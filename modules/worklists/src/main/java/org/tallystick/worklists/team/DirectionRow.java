package org.tallystick.worklists.team;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountId;
import org.tallystick.security.PersonId;

/** What whoever leads said is to be done with an account, until it is done. */
public record DirectionRow(
        UUID id,
        AccountId account,
        PersonId setBy,
        String setByName,
        Instant setAt,
        String words,
        boolean onTop,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {}
