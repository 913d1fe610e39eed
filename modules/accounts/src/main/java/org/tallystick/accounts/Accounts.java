package org.tallystick.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.PartyId;
import org.tallystick.security.PersonId;
import org.tallystick.staff.People;

/** The agency's accounts: opening them, finding them, and whose they are. */
@Service
public class Accounts {

    private final Opening opening;
    private final Adding adding;
    private final AccountTable accounts;
    private final DebtTable debts;
    private final People people;
    private final Debtors debtors;

    Accounts(Opening opening, Adding adding, AccountTable accounts, DebtTable debts, People people, Debtors debtors) {
        this.opening = opening;
        this.adding = adding;
        this.accounts = accounts;
        this.debts = debts;
        this.people = people;
        this.debtors = debtors;
    }

    /**
     * Opens all or none of them, with their search entries, a first line on each timeline and one line in the audit; an
     * account that is already open stays as it is. Refused with {@link NumberTaken}.
     */
    @Transactional
    public void open(List<OpenAccount> commands) {
        opening.of(commands, List.of());
    }

    /** As {@link #open(List)}, with these first lines on their timelines instead of our own. */
    @Transactional
    public void open(List<OpenAccount> commands, List<NewTimelineEntry> firstLines) {
        opening.of(commands, firstLines);
    }

    /**
     * Puts debts on open accounts, all or none, after those that stand there; a debt that is there already stays as it
     * is. Whoever adds them says why on the timeline. Refused with {@link NumberTaken}.
     */
    @Transactional
    public void addDebts(List<AddDebt> commands) {
        adding.of(commands);
    }

    /** The accounts that carry these numbers. */
    @Transactional(readOnly = true)
    public Map<String, AccountId> idsOf(Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : accounts.idsOf(numbers);
    }

    /** Empty for a number that no account of this agency carries. */
    @Transactional(readOnly = true)
    public Optional<AccountRow> byNumber(String number) {
        return named(accounts.byNumber(number)).stream().findFirst();
    }

    /** Refused with {@link IllegalArgumentException} when this agency has no such account. */
    @Transactional(readOnly = true)
    public AccountRow of(AccountId account) {
        return named(accounts.byId(account)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no such account."));
    }

    /** All accounts of a party and of everybody it was merged with, oldest first. */
    @Transactional(readOnly = true)
    public List<AccountRow> ofParty(PartyId party) {
        return named(accounts.ofParties(debtors.oneWith(party)));
    }

    /** The debts of these accounts, account by account, in the order in which they were put on it. */
    @Transactional(readOnly = true)
    public List<DebtRow> debtsOf(List<AccountId> ids) {
        return ids.isEmpty() ? List.of() : debts.of(ids);
    }

    /** Which of these numbers are already carried by an account. */
    @Transactional(readOnly = true)
    public Set<String> taken(Collection<String> numbers) {
        return numbers.isEmpty() ? Set.of() : accounts.taken(numbers);
    }

    /** The accounts that a person owns, the earliest next date first; those after the given one, if there is one. */
    @Transactional(readOnly = true)
    public List<AccountRow> ownedBy(PersonId owner, @Nullable AccountRow after, int limit) {
        return named(accounts.ownedBy(owner, after, limit));
    }

    @Transactional(readOnly = true)
    public Workload workloadOf(PersonId owner, LocalDate today) {
        return accounts.workloadOf(owner, today);
    }

    private List<AccountRow> named(List<AccountTable.Stored> found) {
        Map<UUID, String> names = new HashMap<>();
        return found.stream()
                .map(one -> one.row(names.computeIfAbsent(
                        one.owner(), id -> people.of(new PersonId(id)).name())))
                .toList();
    }
}
