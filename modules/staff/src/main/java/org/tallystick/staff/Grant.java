package org.tallystick.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/** One authority: what a class, a position or a person may do, up to which amount, for which debts, between which days. */
record Grant(
        String action,
        HolderKind kind,
        String holder,
        @Nullable Money limit,
        @Nullable String debtType,
        @Nullable String department,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String citation) {

    /** To what an authority is given. */
    enum HolderKind {
        CLASS,
        POSITION,
        PERSON
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
