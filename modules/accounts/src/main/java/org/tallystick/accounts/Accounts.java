package org.tallystick.accounts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.FindableParty;
import org.tallystick.debtors.PartyId;
import org.tallystick.security.PersonId;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.tenancy.Answer;
import org.tallystick.tenancy.Once;
import org.tallystick.web.ChangedMeanwhile;

/** The agency's accounts: opening them, finding them, and whose they are. */
@Service
public class Accounts {

    private final Opening opening;
    private final Adding adding;
    private final Owning owning;
    private final AccountTable accounts;
    private final OwnerTable owners;
    private final DebtTable debts;
    private final People people;
    private final Debtors debtors;

    Accounts(
            Opening opening,
            Adding adding,
            Owning owning,
            AccountTable accounts,
            OwnerTable owners,
            DebtTable debts,
            People people,
            Debtors debtors) {
        this.opening = opening;
        this.adding = adding;
        this.owning = owning;
        this.accounts = accounts;
        this.owners = owners;
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
        opening.of(commands, List.of(), Map.of());
    }

    /** As {@link #open(List)}, with these first lines on their timelines instead of our own. */
    @Transactional
    public void open(List<OpenAccount> commands, List<NewTimelineEntry> firstLines) {
        opening.of(commands, firstLines, Map.of());
    }

    /** As {@link #open(List, List)}, where these parties were just added and are nobody else. */
    @Transactional
    public void open(List<OpenAccount> commands, List<NewTimelineEntry> firstLines, Map<PartyId, FindableParty> fresh) {
        opening.of(commands, firstLines, fresh);
    }

    /** Sets so many of the agency's numbers aside for accounts; those that are not used are lost. */
    @Transactional
    public List<String> reserve(int accounts) {
        return opening.made(accounts, Set.of());
    }

    /**
     * Puts debts on open accounts, all or none, after those that stand there; a debt that is there already stays as it
     * is. Whoever adds them says why on the timeline. Refused with {@link NumberTaken}.
     */
    @Transactional
    public void addDebts(List<AddDebt> commands) {
        adding.of(commands);
    }

    /**
     * Gives an account another owner, with a line on its timeline; whoever asks has seen to the authority. Refused with
     * {@link ChangedMeanwhile} when it is not at the version that was looked at.
     */
    @Transactional
    public void assign(AccountId account, PersonId owner, String why, @Nullable Integer expectedVersion) {
        if (owners.hold(List.of(account)).isEmpty()) throw new IllegalArgumentException("There is no such account.");
        owning.assign(List.of(account), owner, why, expectedVersion);
    }

    /** Gives many accounts to one owner, and says how many were not theirs already. */
    @Transactional
    public int assign(Collection<AccountId> ids, PersonId owner, String why) {
        return ids.isEmpty() ? 0 : owning.assign(List.copyOf(ids), owner, why, null);
    }

    /** As {@link #setNext(SetNext)}, to look at the account again. */
    @Transactional
    public void setNext(AccountId account, LocalDate on, String why, @Nullable Integer expectedVersion) {
        owning.setNext(new SetNext(account, on, null, NextStep.REVIEW, why, expectedVersion, false));
    }

    /**
     * Sets the day on which an account comes up again, with a line on its timeline; whoever asks has seen to the
     * authority. The same again changes nothing. Refused with {@link ChangedMeanwhile} and {@link NextRefused}.
     */
    @Transactional
    public void setNext(SetNext command) {
        owning.setNext(command);
    }

    /** Those of a person's accounts that have their hour on that day, the earliest first. */
    @Transactional(readOnly = true)
    public List<AccountRow> timed(PersonId owner, LocalDate day, int limit) {
        return named(owners.timed(owner, day, limit));
    }

    /** Day by day how many of a person's accounts come up, both days included, without cases as conflicts name them. */
    @Transactional(readOnly = true)
    public List<DayLoad> days(PersonId owner, LocalDate from, LocalDate to, Set<String> without) {
        return owners.days(owner, from, to, without);
    }

    /** Those of a person's accounts that come up on the day, by their hours and then by their steps. */
    @Transactional(readOnly = true)
    public List<AccountRow> onDay(PersonId owner, LocalDate day, int limit) {
        return named(owners.onDay(owner, day, limit));
    }

    /** How many of these are that person's and come up after the day. */
    @Transactional(readOnly = true)
    public long notDue(PersonId owner, Collection<AccountId> ids, LocalDate day) {
        return owners.notDue(owner, ids, day);
    }

    /** How many of a person's accounts are due by the day; no more than so many are counted. */
    @Transactional(readOnly = true)
    public long dueBy(PersonId owner, LocalDate day, int most) {
        return owners.dueBy(owner, day, most);
    }

    /**
     * Those of a person's accounts that wait for this step by the day, earliest first, as far as a queue needs them; what
     * has its hour on that very day is not among them.
     */
    @Transactional(readOnly = true)
    public List<DueAccount> waiting(PersonId owner, NextStep step, LocalDate by, @Nullable DuePlace after, int limit) {
        return owners.waiting(owner, step, by, after, limit);
    }

    /**
     * Whether it still waits for its step by the day and nobody else holds it at this moment; then it is held in the
     * caller's transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(DueAccount account, PersonId owner, LocalDate by) {
        return owners.hold(account, owner, by);
    }

    /** Those of a person's accounts that wait for this step by the day, earliest first. */
    @Transactional(readOnly = true)
    public List<AccountRow> due(PersonId owner, NextStep step, LocalDate by, @Nullable DuePlace after, int limit) {
        return named(owners.due(owner, step, by, after, limit));
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

    /** Those of them that this agency has. */
    @Transactional(readOnly = true)
    public List<AccountRow> of(Collection<AccountId> ids) {
        return ids.isEmpty() ? List.of() : named(accounts.byIds(ids));
    }

    /** All accounts of a party and of everybody it was merged with, oldest first. */
    @Transactional(readOnly = true)
    public List<AccountRow> ofParty(PartyId party) {
        return named(accounts.ofParties(debtors.oneWith(party)));
    }

    /** All accounts of these parties, but not of those they were merged with, oldest first. */
    @Transactional(readOnly = true)
    public List<AccountRow> ofParties(Collection<PartyId> parties) {
        return parties.isEmpty() ? List.of() : named(accounts.ofParties(parties));
    }

    /** The debts of these accounts, account by account, in the order in which they were put on it. */
    @Transactional(readOnly = true)
    public List<DebtRow> debtsOf(List<AccountId> ids) {
        return ids.isEmpty() ? List.of() : Once.ask(() -> debts.of(ids), Accounts.class, "debts", ids);
    }

    /** In this order with their debts, in one question; one that is not this agency's is refused as a mistake. */
    @Transactional(readOnly = true)
    public Answer<List<AccountDebts>> withDebts(List<AccountId> ids) {
        var answer = debts.withAccounts(ids);
        return () -> {
            var found = answer.get();
            if (found.size() < Set.copyOf(ids).size()) throw new IllegalArgumentException("There is no such account.");
            return found.stream()
                    .sorted(Comparator.comparingInt(one -> ids.indexOf(one.account())))
                    .toList();
        };
    }

    /** Which of these numbers are already carried by an account. */
    @Transactional(readOnly = true)
    public Set<String> taken(Collection<String> numbers) {
        return numbers.isEmpty() ? Set.of() : accounts.taken(numbers);
    }

    /** The accounts that a person owns, the earliest next date first; those after the given one, if there is one. */
    @Transactional(readOnly = true)
    public List<AccountRow> ownedBy(PersonId owner, @Nullable AccountRow after, int limit) {
        return named(owners.ownedBy(owner, after, limit));
    }

    /** Those of a person's accounts that come up after the day, the earliest first. */
    @Transactional(readOnly = true)
    public List<AccountRow> comingUp(PersonId owner, LocalDate day, @Nullable DuePlace after, int limit) {
        return named(owners.comingUp(owner, day, after, limit));
    }

    /** Those of these accounts that this agency has. */
    @Transactional(readOnly = true)
    public List<AccountRow> all(Collection<AccountId> ids) {
        return ids.isEmpty() ? List.of() : named(owners.byIds(ids));
    }

    /** The same as they stand now, and nobody else changes them until the transaction ends. */
    @Transactional
    public List<AccountRow> held(Collection<AccountId> ids) {
        return ids.isEmpty() ? List.of() : named(owners.hold(ids));
    }

    /** Everybody who owns an account, known to the agency or not; late is what its day or its hour has passed for. */
    @Transactional(readOnly = true)
    public Map<PersonId, Workload> workloads(LocalDateTime now) {
        return owners.workloads(now);
    }

    /** The same by owner and department: what is late, due today, due within a week, and later. */
    @Transactional(readOnly = true)
    public List<DepartmentLoad> loads(LocalDateTime now) {
        return owners.loads(now);
    }

    /** Numbers of accounts without an owner or a next date, which the database should have refused. */
    @Transactional(readOnly = true)
    public List<String> lacking(int limit) {
        return owners.lacking(limit);
    }

    @Transactional(readOnly = true)
    public Workload workloadOf(PersonId owner, LocalDateTime now) {
        return owners.workloadOf(owner, now);
    }

    private List<AccountRow> named(List<AccountTable.Stored> found) {
        Map<UUID, String> names = new HashMap<>();
        return found.stream()
                .map(one -> one.row(names.computeIfAbsent(
                        one.owner(),
                        id -> people.ifThere(new PersonId(id))
                                .map(PersonRow::name)
                                .orElse("Nobody here"))))
                .toList();
    }
}
