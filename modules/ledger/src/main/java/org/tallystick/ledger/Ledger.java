package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountId;
import org.tallystick.money.Money;

/** The books of the agency: what was levied, what happened to it, and what is owed today or was on any day. */
@Service
@Transactional
public class Ledger {

    /** Levies charges in bulk, keeping the history they come with apart. */
    public void open(List<Levy> levies, PostingSource source) {
        throw new UnsupportedOperationException();
    }

    public TransactionId post(Posting posting) {
        throw new UnsupportedOperationException();
    }

    @Transactional(readOnly = true)
    public List<ChargeRow> chargesOf(List<AccountId> accounts) {
        throw new UnsupportedOperationException();
    }

    /** The charges, held for the rest of the transaction: two payments on one account come one after the other. */
    public List<ChargeRow> lockChargesOf(List<AccountId> accounts) {
        throw new UnsupportedOperationException();
    }

    /** The charges as they stood at the end of the day, by the date on which each posting took legal effect. */
    @Transactional(readOnly = true)
    public List<ChargeRow> chargesEffectiveBy(List<AccountId> accounts, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** The charges as the agency knew them at the end of the day, by the date of posting. */
    @Transactional(readOnly = true)
    public List<ChargeRow> chargesPostedBy(List<AccountId> accounts, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Transactional(readOnly = true)
    public Money balanceOf(AccountId account) {
        throw new UnsupportedOperationException();
    }

    /** The balance of each account; zero for one without charges. */
    @Transactional(readOnly = true)
    public Map<AccountId, Money> balancesOf(Collection<AccountId> accounts) {
        throw new UnsupportedOperationException();
    }

    @Transactional(readOnly = true)
    public Totals totalsOf(Collection<AccountId> accounts) {
        throw new UnsupportedOperationException();
    }

    /** Over everything the agency has on its books. */
    @Transactional(readOnly = true)
    public Totals totals() {
        throw new UnsupportedOperationException();
    }

    /** What was posted on the accounts, newest first. */
    @Transactional(readOnly = true)
    public List<JournalRow> journalOf(List<AccountId> accounts) {
        throw new UnsupportedOperationException();
    }
}
