package org.tallystick.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Give a position to people who are known here, all at once, from one day to another.
 *
 * @param moves whether what they held until now ends the day before
 * @param version of the ladder as it was looked at
 */
public record SeatSeveral(
        List<String> usernames,
        String position,
        LocalDate from,
        @Nullable LocalDate until,
        boolean moves,
        int version) implements LadderChange {
    public SeatSeveral {
        usernames = List.copyOf(usernames);
        if (usernames.isEmpty()) throw new StaffRefused("Say who.");
        if (until != null && until.isBefore(from)) throw new StaffRefused("The last day lies before the first.");
    }

    @Override
    public LocalDate first() {
        return from;
    }

    @Override
    public SeatSeveral notBefore(LocalDate day) {
        return from.isBefore(day) ? new SeatSeveral(usernames, position, day, until, moves, version) : this;
    }

    @Override
    public Sort sort() {
        return Sort.SEAT;
    }

    @Override
    public String subject() {
        return "seat " + position + " " + String.join(" ", usernames);
    }
}
