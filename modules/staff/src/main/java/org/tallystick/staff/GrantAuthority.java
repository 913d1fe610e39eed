package org.tallystick.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/**
 * Give a class an action, from a day on, in place of whatever it had in the same row of the matrix.
 *
 * @param action such as {@code plan-exception.approve}, or a row's id alone to take everything of the row away
 * @param version of the ladder as it was looked at
 */
public record GrantAuthority(
        String action,
        String jobClass,
        @Nullable Money limit,
        @Nullable String debtType,
        @Nullable String department,
        boolean delegated,
        LocalDate from,
        @Nullable LocalDate until,
        String why,
        int version) {
    public GrantAuthority {
        action = Matrix.done(action);
        if (why.isBlank()) throw new StaffRefused("Say why: the change is kept with its reason.");
        if (limit != null && limit.cents() < 0) throw new StaffRefused("A limit is not below zero.");
        if (until != null && until.isBefore(from)) throw new StaffRefused("The last day lies before the first.");
    }
}
