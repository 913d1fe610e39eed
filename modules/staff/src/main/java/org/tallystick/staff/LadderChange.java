package org.tallystick.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change of the agency's ladder, positions or authority: made at once where policy lets one person, or kept in a draft. */
public sealed interface LadderChange
        permits RenameRung,
                AddRung,
                ChangeSeries,
                ChangeClass,
                RetireClass,
                ChangePosition,
                SeatSeveral,
                SeatPerson,
                EndSeat,
                GrantAuthority {

    /** What sort of change it is, as an agency's policy names those that one person makes alone. */
    enum Sort {
        /** The name of a rung, or one more. */
        RUNG,
        /** The name of a series, or one more. */
        SERIES,
        /** A class with its lines: added, changed, retired. */
        CLASS,
        /** A position: its class, department and unit. */
        POSITION,
        /** Who sits where. */
        SEAT,
        /** What a class, a position or a person may do. */
        AUTHORITY
    }

    Sort sort();

    /** About what it is: a later change of a draft about the same takes the place of an earlier one. */
    String subject();

    /** The first day on which it acts; null for what acts on the day of its draft. */
    default @Nullable LocalDate first() {
        return null;
    }

    /** The same, and not before that day: what a draft says of days before its own is said from its day on. */
    default LadderChange notBefore(LocalDate day) {
        return this;
    }
}
