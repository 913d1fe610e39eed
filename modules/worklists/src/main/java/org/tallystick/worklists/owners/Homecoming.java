package org.tallystick.worklists.owners;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.approvals.Conflicts;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.PersonId;
import org.tallystick.staff.Desks;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.worklists.Queues;
import org.tallystick.worklists.Tasks;
import org.tallystick.worklists.owners.LoanTable.Loan;

/** Lent accounts go back: to whose they were, or to who sits at the desk by then. */
@Component
class Homecoming {

    private static final int PIECE = 500;

    private final Accounts accounts;
    private final LoanTable loans;
    private final CoverTable covers;
    private final Tasks tasks;
    private final Queues queues;
    private final People people;
    private final Desks desks;
    private final Conflicts conflicts;
    private final BusinessDay day;

    Homecoming(
            Accounts accounts,
            LoanTable loans,
            CoverTable covers,
            Tasks tasks,
            Queues queues,
            People people,
            Desks desks,
            Conflicts conflicts,
            BusinessDay day) {
        this.accounts = accounts;
        this.loans = loans;
        this.covers = covers;
        this.tasks = tasks;
        this.queues = queues;
        this.people = people;
        this.desks = desks;
        this.conflicts = conflicts;
        this.day = day;
    }

    /** What was lent under a cover comes home now. */
    void now(UUID cover) {
        loans.endOn(cover, day.today());
        by(day.today());
    }

    /**
     * What was lent until that day. An account that somebody else got meanwhile stays there; with nobody to go to, it
     * stays with who had it meanwhile, so that it is never nobody's.
     */
    void by(LocalDate today) {
        while (true) {
            var due = loans.due(today, PIECE);
            if (due.isEmpty()) return;
            var now = accounts.held(due.stream().map(Loan::account).toList()).stream()
                    .collect(Collectors.toMap(AccountRow::id, Function.identity()));
            var staysOutOf = conflicts.everybodyStaysOutOf();
            var homes = new HashMap<Loan, PersonId>();
            for (var loan : due) {
                var account = now.get(loan.account());
                if (account != null && loan.to().equals(account.owner()))
                    homeOf(loan)
                            .filter(home -> !stays(staysOutOf.getOrDefault(home, Set.of()), account))
                            .ifPresent(home -> homes.put(loan, home));
            }
            Map<PersonId, List<AccountId>> going = homes.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            Map.Entry::getValue,
                            Collectors.mapping(entry -> entry.getKey().account(), Collectors.toList())));
            going.forEach((owner, ids) -> {
                accounts.assign(ids, owner, "The cover is over.");
                tasks.follow(ids, owner);
                queues.changed(owner);
            });
            loans.over(due.stream().map(Loan::account).toList());
        }
    }

    private static boolean stays(Set<String> outOf, AccountRow account) {
        return account.concerns().stream().anyMatch(outOf::contains);
    }

    private Optional<PersonId> homeOf(Loan loan) {
        if (people.ifThere(loan.from())
                .filter(person -> person.holdsPosition() && !person.service())
                .isPresent()) return Optional.of(loan.from());
        return covers.atDesk(loan.cover())
                .flatMap(cover -> desks.seatedAt(String.valueOf(cover.desk()), cover.from()))
                .flatMap(people::byUsername)
                .map(PersonRow::id);
    }
}
