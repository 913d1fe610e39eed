package org.tallystick.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a desk today, whose it is or who acts there.
 *
 * @param from since when
 */
public record DeskRow(
        String username,
        String position,
        String jobClass,
        @Nullable String department,
        @Nullable String unit,
        LocalDate from,
        boolean acting) {

    /** A desk of no unit, such as the supervisor's of all of them, has everybody in its unit. */
    public boolean hasInItsUnit(DeskRow other) {
        return unit == null
                || (unit.equals(other.unit)
                        && (department == null || other.department == null || department.equals(other.department)));
    }
}
