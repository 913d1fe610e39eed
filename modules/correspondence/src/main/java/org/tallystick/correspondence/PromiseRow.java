package org.tallystick.correspondence;

import java.time.LocalDate;
import java.util.List;
import org.tallystick.accounts.AccountId;
import org.tallystick.security.PersonId;

/** A promise to pay as it stands: who took it, on which day, and about which accounts. */
public record PromiseRow(PersonId takenBy, LocalDate takenOn, Promise promise, List<AccountId> accounts) {
    public PromiseRow {
        accounts = List.copyOf(accounts);
    }
}
