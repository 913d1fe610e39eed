package org.tallystick.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/**
 * An import as lists and the screen show it. Rows = created + matched + repeated + rejected; amounts of repeated and
 * rejected rows count only what could be read.
 */
public record ImportRow(
        ImportId id,
        String fileName,
        long fileBytes,
        String mapping,
        boolean dryRun,
        ImportState state,
        long rows,
        long created,
        long matched,
        long repeated,
        long rejected,
        ImportTotals totals,
        Money repeatedAmount,
        Money rejectedAmount,
        @Nullable String message,
        String receivedByName,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int percent,
        boolean resumed) {}
