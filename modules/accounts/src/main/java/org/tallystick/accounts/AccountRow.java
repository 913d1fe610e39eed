package org.tallystick.accounts;

import java.time.LocalDate;
import java.util.List;
import org.tallystick.approvals.Conflicts;
import org.tallystick.debtors.PartyId;
import org.tallystick.security.PersonId;

/** An account as a screen shows it; the department is its code. */
public record AccountRow(
        AccountId id,
        String number,
        String department,
        PartyId party,
        PersonId owner,
        String ownerName,
        LocalDate nextDate,
        NextStep nextStep,
        LocalDate openedOn,
        int version) {
    /** Whose case it is, as {@link Conflicts} names it. */
    public List<String> concerns() {
        return List.of(Conflicts.account(number), Conflicts.debtor(party.value()));
    }
}
