package org.tallystick.worklists;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DueAccount;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.security.SignedIn;

/** Finds the next account of a queue and puts it in the work of who asks, so that nobody else is given it. */
@Component
class Claiming {

    private static final int AFTER_A_MISS = 20;

    private final Accounts accounts;
    private final TaskTable tasks;
    private final LeaseTable leases;
    private final LowWater marks;
    private final QueueTerms terms;
    private final Authority authority;
    private final BusinessDay day;

    Claiming(
            Accounts accounts,
            TaskTable tasks,
            LeaseTable leases,
            LowWater marks,
            QueueTerms terms,
            Authority authority,
            BusinessDay day) {
        this.accounts = accounts;
        this.tasks = tasks;
        this.leases = leases;
        this.marks = marks;
        this.terms = terms;
        this.authority = authority;
        this.day = day;
    }

    /** One search: who asks, of whose queue, and what was found out on the way. */
    private final class Search {
        private final SignedIn me = CurrentPerson.get();
        private final PersonId owner;
        private final String action;
        private final Instant now = day.now();
        private final Instant until;
        private final Map<String, Boolean> departments = new HashMap<>();

        Search(PersonId owner, QueueOrder order) {
            this.owner = owner;
            this.action = Queues.actionOn(owner);
            this.until = now.plus(order.lease());
        }

        /** Refused at once when this person may not work on the queue at all. */
        boolean mayWork(String department) {
            return departments.computeIfAbsent(department, code -> {
                var may = authority.may(Question.of(action).department(code));
                if (!may) authority.require(Question.ever(action));
                return may;
            });
        }

        Lease lease(AccountId account) {
            return new Lease(account, me.person(), me.name(), until);
        }
    }

    /** In the caller's transaction; empty when nothing that is due is free. */
    Optional<Lease> next(PersonId owner, @Nullable AccountId leaving) {
        var order = terms.today();
        var search = new Search(owner, order);
        if (leaving != null) leases.giveBack(leaving, search.me.person(), search.now);
        for (var urgency : order.order()) {
            var found = of(search, urgency, true);
            if (found.isPresent()) return found;
        }
        for (var urgency : order.order()) {
            var found = of(search, urgency, false);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Optional<Lease> of(Search search, Urgency urgency, boolean hinted) {
        var step = urgency.step();
        if (step == null) return hinted ? task(search) : Optional.empty();
        var shelf = LowWater.Shelf.of(search.owner, step);
        var mark = hinted ? marks.of(shelf, search.now) : null;
        if (mark != null && mark.empty()) return Optional.empty();
        var after = mark == null ? null : mark.after();
        for (int limit = 1; ; limit = AFTER_A_MISS) {
            var due = accounts.holdDue(search.owner, step, day.today(), after, limit);
            for (var account : free(search, due, limit > 1)) {
                if (!leases.take(account.id(), search.me, search.now, search.until)) continue;
                if (mark != null) marks.reached(shelf, mark, account.place());
                return Optional.of(search.lease(account.id()));
            }
            if (due.size() < limit) break;
            after = due.getLast().place();
        }
        if (mark != null) marks.emptied(shelf, mark);
        return Optional.empty();
    }

    private List<DueAccount> free(Search search, List<DueAccount> due, boolean looking) {
        var busy = looking && !due.isEmpty()
                ? leases.busy(due.stream().map(DueAccount::id).toList(), search.me.person(), search.now)
                : Set.<AccountId>of();
        return due.stream()
                .filter(account -> !busy.contains(account.id()) && search.mayWork(account.department()))
                .toList();
    }

    private Optional<Lease> task(Search search) {
        var due = tasks.due(search.owner, day.today(), 50).stream()
                .map(TaskRow::account)
                .distinct()
                .toList();
        if (due.isEmpty()) return Optional.empty();
        var busy = leases.busy(due, search.me.person(), search.now);
        for (var account : accounts.all(due))
            if (!busy.contains(account.id())
                    && search.mayWork(account.department())
                    && leases.take(account.id(), search.me, search.now, search.until))
                return Optional.of(search.lease(account.id()));
        return Optional.empty();
    }
}
