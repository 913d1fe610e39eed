package org.tallystick.debtors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two parties that may be one, waiting for somebody to say so, with the explained score. */
public record PairRow(
        UUID id,
        PartyFile older,
        PartyFile newer,
        Score score,
        String source,
        Instant foundAt,
        boolean later,
        @Nullable LocalDate againOn) {}
