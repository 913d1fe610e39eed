package org.tallystick.worklists.owners;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.security.PersonId;
import org.tallystick.worklists.QueueRefused;

/**
 * Somebody is away: their accounts go to others from one day, and come back by themselves on another.
 *
 * @param id the same again changes nothing
 * @param standIn null to share them out by the rules of assignment
 */
public record CoverPerson(
        UUID id,
        PersonId person,
        @Nullable PersonId standIn,
        LocalDate from,
        LocalDate returnOn,
        boolean onlyDue,
        String why) {
    public CoverPerson {
        why = why.strip();
        if (why.isEmpty()) throw new QueueRefused("Say in a few words why: it stands on each account's timeline.");
        if (!returnOn.isAfter(from)) throw new QueueRefused("They come back after the first day.");
        if (person.equals(standIn)) throw new QueueRefused("Nobody stands in for themselves.");
    }
}
