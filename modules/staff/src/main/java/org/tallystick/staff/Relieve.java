package org.tallystick.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.web.CardNumberRefused;

/**
 * Let somebody act for another who is away, or at an empty desk, from one day to another.
 *
 * @param person the username of who acts
 * @param actsFor the username of who is away; null for a desk
 * @param actsAt the key of the position; null for a person
 * @param document the number of the paper that says so; a number is given when there is none
 * @param actions empty for all that the desk may
 */
public record Relieve(
        String person,
        @Nullable String actsFor,
        @Nullable String actsAt,
        @Nullable String document,
        List<String> actions,
        LocalDate from,
        LocalDate until,
        String why) {
    public Relieve {
        actions = List.copyOf(actions);
        if (why.isBlank()) throw new StaffRefused("Say why: it is kept with the delegation.");
        CardNumberRefused.check(why);
        if (until.isBefore(from)) throw new StaffRefused("The last day lies before the first.");
        if ((actsFor == null) == (actsAt == null)) throw new StaffRefused("Say for whom, or at which desk.");
        if (person.equals(actsFor)) throw new StaffRefused("Nobody acts for themselves.");
    }
}
