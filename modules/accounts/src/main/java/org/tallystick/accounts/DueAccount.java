package org.tallystick.accounts;

import java.time.LocalDate;
import java.util.List;
import org.tallystick.approvals.Conflicts;
import org.tallystick.debtors.PartyId;

/** An account that waits for something to be done, as far as a queue needs to know it. */
public record DueAccount(
        AccountId id, String number, String department, PartyId party, NextStep step, LocalDate nextDate) {
    public DuePlace place() {
        return new DuePlace(nextDate, id);
    }

    /** Whose case it is, as {@link Conflicts} names it. */
    public List<String> concerns() {
        return List.of(Conflicts.account(number), Conflicts.debtor(party.value()));
    }
}
