package org.tallystick.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tallystick.debtors.PartyId;
import org.tallystick.security.PersonId;

/** The agency's accounts: opening them, finding them, and whose they are. */
@Service
public class Accounts {

    /** Opens all or none; one whose id is already known is left as it is. Refused with {@link NumberTaken}. */
    public void open(List<OpenAccount> commands) {
        throw new UnsupportedOperationException();
    }

    /** Empty for a number that no account of this agency carries. */
    public Optional<AccountRow> byNumber(String number) {
        throw new UnsupportedOperationException();
    }

    public AccountRow of(AccountId account) {
        throw new UnsupportedOperationException();
    }

    /** All accounts of a party, oldest first. */
    public List<AccountRow> ofParty(PartyId party) {
        throw new UnsupportedOperationException();
    }

    /** The debts of these accounts, account by account, oldest first. */
    public List<DebtRow> debtsOf(List<AccountId> accounts) {
        throw new UnsupportedOperationException();
    }

    /** Which of these numbers are already carried by an account. */
    public Set<String> taken(Collection<String> numbers) {
        throw new UnsupportedOperationException();
    }

    /** The accounts that a person owns, the earliest next date first. */
    public List<AccountRow> ownedBy(PersonId owner, int limit) {
        throw new UnsupportedOperationException();
    }

    public Workload workloadOf(PersonId owner, LocalDate today) {
        throw new UnsupportedOperationException();
    }
}
