package org.tallystick.staff;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Give somebody, new or known, a position of a class from a day on. Who is new can sign in once they are given a first
 * sign-in, see {@link SignIns}.
 *
 * @param name of somebody new; null for somebody known
 * @param position of that class; null for the first one there is, or a new one
 * @param moves whether what they held until now ends the day before
 * @param version of the ladder as it was looked at
 */
public record SeatPerson(
        String username,
        @Nullable String name,
        String jobClass,
        @Nullable String position,
        LocalDate from,
        @Nullable LocalDate until,
        boolean moves,
        int version)
        implements LadderChange {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)+");

    public SeatPerson {
        if (!USERNAME.matcher(username).matches())
            throw new StaffRefused("A sign-in is lower case words joined by dots or hyphens, such as sf.reyes.");
        if (name != null && name.isBlank()) throw new StaffRefused("Say the name.");
        if (until != null && until.isBefore(from)) throw new StaffRefused("The last day lies before the first.");
    }

    @Override
    public LocalDate first() {
        return from;
    }

    @Override
    public SeatPerson notBefore(LocalDate day) {
        return from.isBefore(day)
                ? new SeatPerson(username, name, jobClass, position, day, until, moves, version)
                : this;
    }

    @Override
    public Sort sort() {
        return Sort.SEAT;
    }

    @Override
    public String subject() {
        return "person " + username + " " + jobClass;
    }
}
