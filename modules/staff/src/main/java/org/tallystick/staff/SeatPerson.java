package org.tallystick.staff;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Give somebody, new or known, a position of a class from a day on.
 *
 * @param name of somebody new; null for somebody known
 * @param moves whether what they held until now ends the day before
 * @param version of the ladder as it was looked at
 */
public record SeatPerson(
        String username,
        @Nullable String name,
        String jobClass,
        LocalDate from,
        @Nullable LocalDate until,
        boolean moves,
        int version) {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)+");

    public SeatPerson {
        if (!USERNAME.matcher(username).matches())
            throw new StaffRefused("A sign-in is lower case words joined by dots or hyphens, such as sf.reyes.");
        if (name != null && name.isBlank()) throw new StaffRefused("Say the name.");
        if (until != null && until.isBefore(from)) throw new StaffRefused("The last day lies before the first.");
    }
}
