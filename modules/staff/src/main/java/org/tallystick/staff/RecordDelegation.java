package org.tallystick.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/**
 * Record a document by which somebody outside lends authority, such as a judge's standing order, to a class or a person.
 *
 * @param limit up to which amount; any when it is null, as any debt type and any department are
 */
public record RecordDelegation(
        String number,
        String givenBy,
        @Nullable String words,
        @Nullable String citation,
        @Nullable String jobClass,
        @Nullable String person,
        List<String> actions,
        @Nullable String debtType,
        @Nullable String department,
        @Nullable Money limit,
        LocalDate from,
        @Nullable LocalDate until) {
    public RecordDelegation {
        actions = List.copyOf(actions);
        number = number.strip();
        if (number.isEmpty() || givenBy.isBlank())
            throw new StaffRefused("A document has a number and somebody who gave it.");
        if (actions.isEmpty()) throw new StaffRefused("Say for which actions.");
        if ((jobClass == null) == (person == null)) throw new StaffRefused("Say to which class, or to whom.");
        if (limit != null && limit.cents() < 0) throw new StaffRefused("A limit is not below zero.");
        if (until != null && until.isBefore(from)) throw new StaffRefused("The last day lies before the first.");
    }
}
