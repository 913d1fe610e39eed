package org.tallystick.worklists.owners;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.security.PersonId;

/**
 * Who is away from when, who has their accounts meanwhile, and when these come back by themselves.
 *
 * @param standIn null where they are shared out by the rules of assignment
 * @param onlyDue whether only what comes up meanwhile moves
 * @param desk the position whose work it is when its person left; null while they are only away
 * @param begunOn null while it lies ahead
 */
public record CoverRow(
        UUID id,
        PersonId person,
        @Nullable PersonId standIn,
        @Nullable String relief,
        @Nullable String desk,
        LocalDate from,
        LocalDate returnOn,
        boolean onlyDue,
        String why,
        String madeBy,
        @Nullable LocalDate begunOn) {

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(returnOn);
    }
}
