package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountId;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Answer;
import org.tallystick.tenancy.Ids;

/** The books of the agency: what was levied, what happened to it, and what is owed today or was on any day. */
@Service
@Transactional
public class Ledger {

    /** Keeps one statement, and what it holds in memory, small. */
    private static final int LEVIES_AT_ONCE = 5_000;

    private static final Comparator<ChargeRow> IN_ORDER = Comparator.comparing(
                    (ChargeRow charge) -> charge.account().value())
            .thenComparingInt(ChargeRow::seq)
            .thenComparing(ChargeRow::leviedOn)
            .thenComparing(charge -> charge.id().value());

    private final ChargeTable charges;
    private final JournalTable journal;
    private final Sums sums;
    private final Reversing reversing;
    private final BusinessDay day;

    Ledger(ChargeTable charges, JournalTable journal, Sums sums, Reversing reversing, BusinessDay day) {
        this.charges = charges;
        this.journal = journal;
        this.sums = sums;
        this.reversing = reversing;
        this.day = day;
    }

    /** Levies charges in bulk, keeping the history they come with apart; a charge that is known already stays as it is. */
    public void open(List<Levy> levies, PostingSource source) {
        for (int from = 0; from < levies.size(); from += LEVIES_AT_ONCE)
            levy(levies.subList(from, Math.min(levies.size(), from + LEVIES_AT_ONCE)), source);
    }

    /** As {@link #open(List, PostingSource)}, where none of the charges is known, such as those of new accounts. */
    public void begin(List<Levy> levies, PostingSource source) {
        for (int from = 0; from < levies.size(); from += LEVIES_AT_ONCE)
            write(levies.subList(from, Math.min(levies.size(), from + LEVIES_AT_ONCE)), source);
    }

    public TransactionId post(Posting posting) {
        journal.writeAndMoveBalances(posting, CurrentPerson.get(), day.now());
        return posting.id();
    }

    /**
     * Takes back what a transaction did, line by line and with its legal date, in a new one that names it; its charges
     * are held. The money goes back from where it is by now: the drawer or the bank. A transaction is taken back once.
     * Answers what each account owes again.
     */
    public Map<AccountId, Money> reverse(
            TransactionId reversal,
            TransactionId original,
            String description,
            PostingSource source,
            LedgerAccount moneyFrom) {
        var _ = charges.locked(reversing.accountsOf(original)).get();
        var posting = reversing.of(reversal, original, description, source, moneyFrom);
        post(posting);
        var owed = new HashMap<AccountId, Money>();
        for (var line : posting.lines()) {
            var account = line.account();
            if (account != null && line.charge() != null) owed.merge(account, line.amount(), Money::plus);
        }
        return owed;
    }

    /** What these transactions brought in cash, fund by fund. */
    @Transactional(readOnly = true)
    public Map<String, Money> cashByFund(Collection<TransactionId> transactions) {
        return reversing.cashByFund(transactions);
    }

    /** What each of these transactions brought to the bank; those that brought nothing are left out. */
    @Transactional(readOnly = true)
    public Map<TransactionId, Money> bankedBy(Collection<TransactionId> transactions) {
        return reversing.banked(transactions);
    }

    /** What {@link #reverse} would post, line by line, with the legal date from which it counts. */
    @Transactional(readOnly = true)
    public Posting reversalOf(
            TransactionId original, String description, PostingSource source, LedgerAccount moneyFrom) {
        return reversing.of(new TransactionId(Ids.next()), original, description, source, moneyFrom);
    }

    /** What payments brought on a day and what was given back, by what it was posted for; deposits are left out. */
    @Transactional(readOnly = true)
    public List<CashRow> cashPostedOn(LocalDate day) {
        return reversing.cashPostedOn(day);
    }

    /** What was paid on these accounts since the day and not taken back, day by day, the earliest first. */
    @Transactional(readOnly = true)
    public List<ReceivedRow> received(Collection<AccountId> accounts, LocalDate since) {
        return accounts.isEmpty() ? List.of() : reversing.received(accounts, since);
    }

    @Transactional(readOnly = true)
    public List<ChargeRow> chargesOf(List<AccountId> accounts) {
        return charges.of(accounts);
    }

    /** The charges, held for the rest of the transaction: two payments on one account come one after the other. */
    public Answer<List<ChargeRow>> lockChargesOf(List<AccountId> accounts) {
        var locked = charges.locked(accounts);
        return () -> locked.get().stream().sorted(IN_ORDER).toList();
    }

    /** The charges as they stood at the end of the day, by the date on which each posting took legal effect. */
    @Transactional(readOnly = true)
    public List<ChargeRow> chargesEffectiveBy(List<AccountId> accounts, LocalDate day) {
        return charges.effectiveBy(accounts, day);
    }

    /** The charges as the agency knew them at the end of the day, by the date of posting. */
    @Transactional(readOnly = true)
    public List<ChargeRow> chargesPostedBy(List<AccountId> accounts, LocalDate day) {
        return charges.postedBy(accounts, day);
    }

    @Transactional(readOnly = true)
    public Money balanceOf(AccountId account) {
        return sums.of(List.of(account)).balance();
    }

    /** The balance of each account; zero for one without charges. */
    @Transactional(readOnly = true)
    public Map<AccountId, Money> balancesOf(Collection<AccountId> accounts) {
        return sums.balancesOf(accounts);
    }

    @Transactional(readOnly = true)
    public Totals totalsOf(Collection<AccountId> accounts) {
        return sums.of(accounts);
    }

    /** Over everything the agency has on its books. */
    @Transactional(readOnly = true)
    public Totals totals() {
        return sums.ofEverything();
    }

    /** What each source of this kind put on the books, such as each import; for proofs. */
    @Transactional(readOnly = true)
    public Map<String, Totals> totalsBySource(String kind) {
        return sums.bySource(kind);
    }

    /** What was posted on the accounts, newest first. */
    @Transactional(readOnly = true)
    public List<JournalRow> journalOf(List<AccountId> accounts) {
        return sums.journalOf(accounts);
    }

    /** All that ever happened to the charges of these accounts, charge by charge, the oldest first. */
    @Transactional(readOnly = true)
    public List<ChargeEntryRow> entriesOf(List<AccountId> accounts) {
        return accounts.isEmpty() ? List.of() : sums.entriesOf(accounts);
    }

    private void levy(List<Levy> levies, PostingSource source) {
        var known = charges.known(levies);
        var fresh = levies.stream().filter(levy -> !known.contains(levy.id())).toList();
        if (!fresh.isEmpty()) write(fresh, source);
    }

    private void write(List<Levy> fresh, PostingSource source) {
        charges.insert(fresh);
        journal.write(new LevyPostings(day.today(), source).of(fresh), CurrentPerson.get(), day.now());
    }
}
