package org.tallystick.worklists;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.Workload;
import org.tallystick.agency.DebtTypes;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.workbench.Workbench;

/** Each person's queue: what stands in it and why, which account is next, and who has one in work. */
@Service
public class Queues {

    static final String WORK = "queue.work";
    static final String COVER = "queue.cover";
    private static final int LONGEST_PAGE = 200;
    private static final int MOST_KEPT_FROM_VIEW = 50;

    private final Listing listing;
    private final Claiming claiming;
    private final ObjectProvider<Directing> directing;
    private final LeaseTable leases;
    private final LowWater marks;
    private final QueueTerms terms;
    private final Accounts accounts;
    private final Workbench workbench;
    private final DebtTypes debtTypes;
    private final Authority authority;
    private final BusinessDay day;

    Queues(
            Listing listing,
            Claiming claiming,
            ObjectProvider<Directing> directing,
            LeaseTable leases,
            LowWater marks,
            QueueTerms terms,
            Accounts accounts,
            Workbench workbench,
            DebtTypes debtTypes,
            Authority authority,
            BusinessDay day) {
        this.listing = listing;
        this.claiming = claiming;
        this.directing = directing;
        this.leases = leases;
        this.marks = marks;
        this.terms = terms;
        this.accounts = accounts;
        this.workbench = workbench;
        this.debtTypes = debtTypes;
        this.authority = authority;
        this.day = day;
    }

    /** The queue of a person, in the order in which it is worked; a colleague's needs the authority to cover. */
    @Transactional(readOnly = true)
    public QueuePage page(PersonId owner, @Nullable String cursor, int limit) {
        if (directing.stream().noneMatch(one -> one.leads(owner))) ask(owner);
        return listing.page(owner, cursor, Math.clamp(limit, 1, LONGEST_PAGE));
    }

    @Transactional(readOnly = true)
    public Workload workload(PersonId owner) {
        return accounts.workloadOf(owner, day.here().toLocalDateTime());
    }

    /**
     * Puts the next account of the queue in the work of who asks and gives back the one that is left; nobody else is
     * given it until it is given back or its time runs out. Empty when nothing that is due is free.
     */
    @Transactional
    public Optional<Lease> next(PersonId owner, @Nullable AccountId leaving) {
        var onTop = onTop(owner, leaving);
        if (onTop.isPresent()) return onTop;
        var left = leaving;
        for (int tried = 0; tried < MOST_KEPT_FROM_VIEW; tried++) {
            var next = claiming.next(owner, left);
            if (next.isEmpty()) break;
            var account = next.get().account();
            if (maySee(account)) return next;
            left = account;
        }
        ask(owner);
        return Optional.empty();
    }

    /** What whoever leads put before everything else, when it is free; who passed it over goes on with the rest. */
    private Optional<Lease> onTop(PersonId owner, @Nullable AccountId leaving) {
        var ids = directing.stream()
                .flatMap(one -> one.onTop().stream())
                .map(Directed::account)
                .toList();
        if (ids.isEmpty()) return Optional.empty();
        var mine = accounts.all(ids).stream()
                .filter(account ->
                        account.owner().equals(owner) && !account.id().equals(leaving))
                .sorted(Comparator.comparingInt(account -> ids.indexOf(account.id())))
                .toList();
        if (mine.isEmpty()) return Optional.empty();
        ask(owner);
        var now = day.now();
        var until = now.plus(terms.today().lease());
        for (var account : mine)
            if (workbench.mayOpen(account) && leases.take(account.id(), CurrentPerson.get(), now, until)) {
                if (leaving != null) release(leaving);
                return inWork(account.id());
            }
        return Optional.empty();
    }

    /** Where the agency restricts no kind of debt, nothing more is asked. */
    private boolean maySee(AccountId account) {
        return debtTypes.restricted().isEmpty() || workbench.mayOpen(accounts.of(account));
    }

    /** An account that somebody opened without asking for it is in their work too, when it was free. */
    @Transactional
    public boolean open(AccountRow account) {
        if (!authority.may(account.question(WORK))) return false;
        var now = day.now();
        return leases.open(
                account.id(), CurrentPerson.get(), now, now.plus(terms.lately().lease()));
    }

    /** Gives an account back that is in the work of who asks; with another's nothing happens. */
    @Transactional
    public boolean release(AccountId account) {
        var given = leases.giveBack(account, CurrentPerson.get().person(), day.now());
        if (given) accounts.all(List.of(account)).forEach(row -> changed(row.owner()));
        return given;
    }

    /** Accounts came to this person's queue, left it or have another day: what was read ahead of it no longer holds. */
    public void changed(PersonId owner) {
        marks.forget(owner);
    }

    /** Who has it in work at this moment. */
    @Transactional(readOnly = true)
    public Optional<Lease> inWork(AccountId account) {
        return leases.inWork(List.of(account), day.now()).stream().findFirst();
    }

    /** What who asks had in work today, the last first. */
    @Transactional(readOnly = true)
    public List<AccountRow> lastWorked(int limit) {
        var since = day.today().atStartOfDay(day.zone()).toInstant();
        var ids = leases.worked(CurrentPerson.get().person(), since, Math.clamp(limit, 1, LONGEST_PAGE));
        return accounts.all(ids).stream()
                .sorted(Comparator.comparingInt(account -> ids.indexOf(account.id())))
                .toList();
    }

    /** How many of their own accounts who asks had in work today that are not due any more. */
    @Transactional(readOnly = true)
    public long doneToday(int most) {
        var me = CurrentPerson.get().person();
        var since = day.today().atStartOfDay(day.zone()).toInstant();
        var worked = leases.worked(me, since, Math.clamp(most, 1, LONGEST_PAGE));
        return worked.isEmpty() ? 0 : accounts.notDue(me, worked, day.today());
    }

    private void ask(PersonId owner) {
        authority.require(Question.ever(actionOn(owner)));
    }

    /** To cover for a colleague is an authority of its own. */
    static String actionOn(PersonId owner) {
        return owner.equals(CurrentPerson.get().person()) ? WORK : COVER;
    }
}
