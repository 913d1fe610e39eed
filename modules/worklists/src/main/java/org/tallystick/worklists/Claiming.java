package org.tallystick.worklists;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DueAccount;
import org.tallystick.accounts.DuePlace;
import org.tallystick.accounts.NextStep;
import org.tallystick.approvals.Conflicts;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.Answer;
import org.tallystick.tenancy.RoundTrips;

/** Finds the next account of a queue and puts it in the work of who asks, so that nobody else is given it. */
@Component
class Claiming {

    private static final int AT_ONCE = 20;
    private static final int MOST_TIMED = 200;

    private final Accounts accounts;
    private final TaskTable tasks;
    private final LeaseTable leases;
    private final LowWater marks;
    private final QueueTerms terms;
    private final Authority authority;
    private final Conflicts conflicts;
    private final RoundTrips trips;
    private final BusinessDay day;

    Claiming(
            Accounts accounts,
            TaskTable tasks,
            LeaseTable leases,
            LowWater marks,
            QueueTerms terms,
            Authority authority,
            Conflicts conflicts,
            RoundTrips trips,
            BusinessDay day) {
        this.accounts = accounts;
        this.tasks = tasks;
        this.leases = leases;
        this.marks = marks;
        this.terms = terms;
        this.authority = authority;
        this.conflicts = conflicts;
        this.trips = trips;
        this.day = day;
    }

    /** One search: who asks, of whose queue, and what was found out on the way. */
    private final class Search {
        private final SignedIn me = CurrentPerson.get();
        private final PersonId owner;
        private final String action;
        private final Instant now = day.now();
        private final LocalDate today = day.today();
        private final Instant until;
        private final Map<String, Boolean> departments = new HashMap<>();
        private @Nullable Answer<Set<String>> staysOutOf;

        Search(PersonId owner, QueueOrder order) {
            this.owner = owner;
            this.action = Queues.actionOn(owner);
            this.until = now.plus(order.lease());
        }

        /** Refused at once when this person may not work on the queue at all. */
        private boolean mayWork(String department) {
            var known = departments.get(department);
            if (known != null) return known;
            var may = trips.<Boolean, RuntimeException>together(() -> {
                if (staysOutOf == null) staysOutOf = conflicts.staysOutOf();
                return authority.may(Question.of(action).department(department));
            });
            if (!may) authority.require(Question.ever(action));
            departments.put(department, may);
            return may;
        }

        /** Whether this person may be given it: conflicts came along with the question about the department. */
        boolean isFor(String department, List<String> concerns) {
            if (!mayWork(department)) return false;
            var kept = staysOutOf == null ? Set.<String>of() : staysOutOf.get();
            return kept.isEmpty() || concerns.stream().noneMatch(kept::contains);
        }

        boolean isFor(DueAccount account) {
            return isFor(account.department(), account.concerns());
        }

        Lease lease(AccountId account) {
            return new Lease(account, me.person(), me.name(), until);
        }
    }

    /** In the caller's transaction; empty when nothing that is due is free. */
    Optional<Lease> next(PersonId owner, @Nullable AccountId leaving) {
        var order = terms.lately();
        var search = new Search(owner, order);
        if (leaving != null) leases.giveBack(leaving, search.me.person(), search.now);
        var atItsHour = marks.noHour(owner, search.now) ? Optional.<Lease>empty() : atItsHour(search);
        if (atItsHour.isPresent()) return atItsHour;
        for (var urgency : order.order()) {
            var step = urgency.step();
            var found = step != null
                    ? readAhead(search, step)
                    : marks.noTask(owner, search.now) ? Optional.<Lease>empty() : task(search);
            if (found.isPresent()) return found;
        }
        for (var urgency : order.order()) {
            var step = urgency.step();
            var found = step == null ? task(search) : fromTheBeginning(search, step);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** Who asked to be called at half past two is called then, before everything else, and not earlier. */
    private Optional<Lease> atItsHour(Search search) {
        var hour = day.here().toLocalTime();
        var due = accounts.timed(search.owner, search.today, MOST_TIMED).stream()
                .filter(account -> !isEarly(account, search.today, hour))
                .toList();
        for (var account : due) {
            if (!search.isFor(account.department(), account.concerns())) continue;
            var lease = taken(
                    search,
                    new DueAccount(
                            account.id(),
                            account.number(),
                            account.department(),
                            account.party(),
                            account.nextStep(),
                            account.nextDate()));
            if (lease.isPresent()) return lease;
        }
        marks.noHourAt(search.owner, search.now);
        return Optional.empty();
    }

    private Optional<Lease> readAhead(Search search, NextStep step) {
        var shelf = LowWater.Shelf.of(search.owner, step);
        while (true) {
            var account = marks.next(
                    shelf, search.now, search::isFor, (place, most) -> inNobodysWork(search, step, place, most));
            if (account.isEmpty()) return Optional.empty();
            var lease = taken(search, account.get());
            if (lease.isPresent()) return lease;
        }
    }

    private LowWater.Piece inNobodysWork(Search search, NextStep step, @Nullable DuePlace place, int most) {
        var from = place;
        while (true) {
            var due = accounts.waiting(search.owner, step, search.today, from, most);
            var held = leases.inWork(ids(due), search.now).stream()
                    .map(Lease::account)
                    .collect(Collectors.toSet());
            var free =
                    due.stream().filter(account -> !held.contains(account.id())).toList();
            if (!due.isEmpty()) from = due.getLast().place();
            if (!free.isEmpty() || due.size() < most) return new LowWater.Piece(free, from, due.size() < most);
        }
    }

    /** What the search that reads ahead did not see: what came since, and what somebody else passed over. */
    private Optional<Lease> fromTheBeginning(Search search, NextStep step) {
        DuePlace from = null;
        while (true) {
            var due = accounts.waiting(search.owner, step, search.today, from, AT_ONCE);
            var busy = due.isEmpty() ? Set.<AccountId>of() : leases.busy(ids(due), search.me.person(), search.now);
            for (var account : due) {
                if (busy.contains(account.id()) || !search.isFor(account)) continue;
                var lease = taken(search, account);
                if (lease.isPresent()) return lease;
            }
            if (due.size() < AT_ONCE) return Optional.empty();
            from = due.getLast().place();
        }
    }

    /** The account is held while it is taken, so that a supervisor gives it away before or after, never meanwhile. */
    private Optional<Lease> taken(Search search, DueAccount account) {
        return accounts.hold(account, search.owner, search.today)
                        && leases.take(account.id(), search.me, search.now, search.until)
                ? Optional.of(search.lease(account.id()))
                : Optional.empty();
    }

    private static List<AccountId> ids(List<DueAccount> due) {
        return due.stream().map(DueAccount::id).toList();
    }

    /** Whether it has its hour today, and that has not come. */
    private static boolean isEarly(AccountRow account, LocalDate today, LocalTime hour) {
        var at = account.nextTime();
        return at != null && account.nextDate().equals(today) && at.isAfter(hour);
    }

    private Optional<Lease> task(Search search) {
        var due = tasks.due(search.owner, search.today, 50).stream()
                .map(TaskRow::account)
                .distinct()
                .toList();
        if (due.isEmpty()) {
            marks.noTaskAt(search.owner, search.now);
            return Optional.empty();
        }
        var busy = leases.busy(due, search.me.person(), search.now);
        var hour = day.here().toLocalTime();
        for (var account : accounts.all(due))
            if (!isEarly(account, search.today, hour)
                    && !busy.contains(account.id())
                    && search.isFor(account.department(), account.concerns())
                    && leases.take(account.id(), search.me, search.now, search.until))
                return Optional.of(search.lease(account.id()));
        return Optional.empty();
    }
}
