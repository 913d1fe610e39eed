package org.tallystick.workbench;

import java.util.List;
import org.tallystick.accounts.AccountRow;
import org.tallystick.debtors.PartyId;

/** What lies on the workbench: a party, the account that is selected, and all its accounts that this person may see. */
public record WorkbenchSubject(PartyId party, AccountRow selected, List<AccountRow> accounts) {
    public WorkbenchSubject {
        accounts = List.copyOf(accounts);
    }
}
