package org.tallystick.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft of the ladder as a list shows it.
 *
 * @param basedOn the version that was in force when it was begun
 * @param standing as in {@link LadderDraftRow}
 */
public record DraftLine(
        UUID id,
        int basedOn,
        String standing,
        @Nullable LocalDate from,
        @Nullable String why,
        String by,
        int changes) {}
