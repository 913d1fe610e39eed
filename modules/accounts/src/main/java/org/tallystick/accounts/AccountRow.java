package org.tallystick.accounts;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.approvals.Conflicts;
import org.tallystick.debtors.PartyId;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;

/**
 * An account as a screen shows it; the department is its code.
 *
 * @param nextTime the hour of the next date by the agency's clock; null where any hour will do
 */
public record AccountRow(
        AccountId id,
        String number,
        String department,
        PartyId party,
        PersonId owner,
        String ownerName,
        LocalDate nextDate,
        @Nullable LocalTime nextTime,
        NextStep nextStep,
        LocalDate openedOn,
        int version) {
    /** What is asked about an act on this account: all of them ask it here, so that each says in whose place it is done. */
    public Question question(String action) {
        return Question.of(action).department(department).about(concerns());
    }

    /** Whose case it is, as {@link Conflicts} names it. */
    public List<String> concerns() {
        return concerns(number, party);
    }

    static List<String> concerns(String number, PartyId party) {
        return List.of(Conflicts.account(number), Conflicts.debtor(party.value()));
    }
}
