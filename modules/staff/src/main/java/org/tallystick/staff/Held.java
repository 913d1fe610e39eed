package org.tallystick.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Permission;
import org.tallystick.security.Question;
import org.tallystick.security.SignedInAs;

/** Whether the person at work holds all that they would give: the amount, the debts, the department, and all of its days. */
@Component
class Held {

    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final MayByLadder ladder;
    private final Authority authority;
    private final BusinessDay day;

    Held(MayByLadder ladder, Authority authority, BusinessDay day) {
        this.ladder = ladder;
        this.authority = authority;
        this.day = day;
    }

    /** Today, on its first day and on its last; what has no last day is held without an end. */
    Permission of(Question question, LocalDate from, @Nullable LocalDate until) {
        var now = authority.answer(question);
        if (now instanceof Permission.Refused || CurrentPerson.get().kind() == SignedInAs.SYSTEM) return now;
        if (from.isAfter(day.today()) && !ladder.may(question, from))
            return new Permission.Refused("On " + WrittenDays.DAY.format(from) + " you do not hold it yourself.");
        if (until == null)
            return ladder.may(question, FOREVER)
                    ? now
                    : new Permission.Refused(
                            "You hold it for a time yourself, so it cannot be given without a last day.");
        return until.isAfter(day.today()) && !ladder.may(question, until)
                ? new Permission.Refused("You do not hold it yourself until " + WrittenDays.DAY.format(until) + ".")
                : now;
    }
}
