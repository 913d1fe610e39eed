package org.tallystick.workbench;

import java.util.List;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.DebtRow;
import org.tallystick.debtors.PartyId;

/**
 * What lies on the workbench: a party, the account that is selected, all its accounts that this person may see, and the
 * debts that are ticked to be worked on together, which may be none.
 */
public record WorkbenchSubject(PartyId party, AccountRow selected, List<AccountRow> accounts, List<DebtRow> ticked) {
    public WorkbenchSubject {
        accounts = List.copyOf(accounts);
        ticked = List.copyOf(ticked);
    }

    public WorkbenchSubject(PartyId party, AccountRow selected, List<AccountRow> accounts) {
        this(party, selected, accounts, List.of());
    }

    /** The accounts that an action is about: those of the ticked debts, or the selected one when none is ticked. */
    public List<AccountRow> chosen() {
        if (ticked.isEmpty()) return List.of(selected);
        return accounts.stream()
                .filter(account ->
                        ticked.stream().anyMatch(debt -> debt.account().equals(account.id())))
                .toList();
    }
}
