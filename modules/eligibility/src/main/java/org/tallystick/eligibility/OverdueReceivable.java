package org.tallystick.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/** A debt that a department still holds although it must be referred: since when, and what its record still lacks. */
public record OverdueReceivable(
        long row,
        String department,
        String debtType,
        @Nullable String number,
        String debtor,
        Money amount,
        LocalDate incurredOn,
        LocalDate dueOn,
        List<String> missing,
        @Nullable String citation) {
    public OverdueReceivable {
        missing = List.copyOf(missing);
    }

    public long daysOverdue(LocalDate today) {
        return ChronoUnit.DAYS.between(dueOn, today);
    }
}
