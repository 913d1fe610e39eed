package org.tallystick.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.web.CardNumberRefused;

/**
 * Say on which day somebody sits at a position for the last time, as when they leave.
 *
 * @param position null for all that they hold
 * @param version of the ladder as it was looked at
 */
public record EndSeat(String username, @Nullable String position, LocalDate lastDay, String why, int version)
        implements LadderChange {
    public EndSeat {
        if (why.isBlank()) throw new StaffRefused("Say why: the change is kept with its reason.");
        CardNumberRefused.check(why);
    }

    /** The day after the last one. */
    @Override
    public LocalDate first() {
        return lastDay.plusDays(1);
    }

    @Override
    public EndSeat notBefore(LocalDate day) {
        return first().isBefore(day) ? new EndSeat(username, position, day.minusDays(1), why, version) : this;
    }

    @Override
    public Sort sort() {
        return Sort.SEAT;
    }

    @Override
    public String subject() {
        return "leaves " + username + " " + position;
    }
}
