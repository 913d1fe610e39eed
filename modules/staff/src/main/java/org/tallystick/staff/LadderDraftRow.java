package org.tallystick.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft of the agency's next ladder, compared with what is in force.
 *
 * @param basedOn the version that was in force when it was begun
 * @param standing {@code OPEN}, {@code SENT}, {@code APPROVED} until its day, {@code DONE}, {@code REFUSED}, {@code DROPPED}
 * @param from the day from which it acts; null until it is sent
 * @param ladder as it would be
 * @param matrix as it would be
 * @param impact who would gain and who would lose what
 * @param follows which open requests and which work would move, a sentence each
 * @param acts whether it acts as soon as it is sent, because policy lets one person
 */
public record LadderDraftRow(
        UUID id,
        int basedOn,
        String standing,
        @Nullable LocalDate from,
        @Nullable String why,
        String by,
        List<DraftedChange> changes,
        LadderRow ladder,
        List<MatrixRow> matrix,
        Impact impact,
        List<String> follows,
        boolean acts) {
    public LadderDraftRow {
        changes = List.copyOf(changes);
        matrix = List.copyOf(matrix);
        follows = List.copyOf(follows);
    }

    /** {@code 3 changes}. */
    public String size() {
        return changes.size() == 1 ? "1 change" : changes.size() + " changes";
    }
}
