package org.tallystick.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/** One line of the timeline: what happened, when, by whom. */
public record TimelineRow(
        UUID id,
        AccountId account,
        @Nullable DebtId debt,
        Instant at,
        LocalDate businessDate,
        TimelineKind kind,
        String text,
        @Nullable Money amount,
        String actorName) {}
