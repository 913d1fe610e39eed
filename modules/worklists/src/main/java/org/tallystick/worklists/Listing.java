package org.tallystick.worklists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DuePlace;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.PartyRow;
import org.tallystick.ledger.Ledger;
import org.tallystick.money.Money;
import org.tallystick.security.CursorRefused;
import org.tallystick.security.Cursors;
import org.tallystick.security.PersonId;

/** Lists a queue in the order in which it is worked: what is due, urgency by urgency, then what comes later. */
@Component
class Listing {

    private static final int MOST_TASKS = 200;

    private final Accounts accounts;
    private final TaskTable tasks;
    private final LeaseTable leases;
    private final QueueTerms terms;
    private final Debtors debtors;
    private final Ledger ledger;
    private final Cursors cursors;
    private final BusinessDay day;

    Listing(
            Accounts accounts,
            TaskTable tasks,
            LeaseTable leases,
            QueueTerms terms,
            Debtors debtors,
            Ledger ledger,
            Cursors cursors,
            BusinessDay day) {
        this.accounts = accounts;
        this.tasks = tasks;
        this.leases = leases;
        this.terms = terms;
        this.debtors = debtors;
        this.ledger = ledger;
        this.cursors = cursors;
        this.day = day;
    }

    /** Group 0 is the most urgent; behind the last urgency stands what is not due yet. */
    private record Position(int group, @Nullable DuePlace after) {}

    /** A line before names, balances and leases are known. */
    private record Line(AccountRow account, Urgency urgency, LocalDate on, String why, int group) {}

    QueuePage page(PersonId owner, @Nullable String cursor, int limit) {
        var at = cursor == null ? new Position(0, null) : opened(cursor);
        var order = terms.today().order();
        var lines = new ArrayList<Line>();
        var after = at.after();
        for (int group = at.group(); group <= order.size() && lines.size() <= limit; group++) {
            int missing = limit + 1 - lines.size();
            lines.addAll(
                    group == order.size()
                            ? later(owner, after, missing, group)
                            : due(owner, order.get(group), after, missing, group));
            after = null;
        }
        if (lines.size() <= limit) return new QueuePage(rows(lines), null);
        var last = lines.get(limit - 1);
        return new QueuePage(rows(lines.subList(0, limit)), sealed(last));
    }

    private List<Line> due(PersonId owner, Urgency urgency, @Nullable DuePlace after, int limit, int group) {
        var step = urgency.step();
        if (step == null) return after == null ? tasks(owner, group) : List.of();
        return accounts.due(owner, step, day.today(), after, limit).stream()
                .map(account -> new Line(account, urgency, account.nextDate(), step.inWords(), group))
                .toList();
    }

    /** All of them at once: they are few, and no page begins among them. An account that is due itself names its tasks there. */
    private List<Line> tasks(PersonId owner, int group) {
        var due = tasks.due(owner, day.today(), MOST_TASKS);
        var known = accounts.all(due.stream().map(TaskRow::account).distinct().toList()).stream()
                .collect(Collectors.toMap(AccountRow::id, Function.identity()));
        var lines = new ArrayList<Line>();
        for (var task : due) {
            var account = known.get(task.account());
            if (account != null && account.nextDate().isAfter(day.today()))
                lines.add(new Line(account, Urgency.TASK, task.dueOn(), task.words(), group));
        }
        return lines;
    }

    private List<Line> later(PersonId owner, @Nullable DuePlace after, int limit, int group) {
        return accounts.comingUp(owner, day.today(), after, limit).stream()
                .map(account -> new Line(
                        account,
                        Urgency.of(account.nextStep()),
                        account.nextDate(),
                        account.nextStep().inWords(),
                        group))
                .toList();
    }

    private List<QueueRow> rows(List<Line> lines) {
        var ids = lines.stream().map(line -> line.account().id()).distinct().toList();
        Map<AccountId, Lease> inWork =
                leases.inWork(ids, day.now()).stream().collect(Collectors.toMap(Lease::account, Function.identity()));
        var toDo = tasks.of(ids).stream()
                .collect(Collectors.groupingBy(
                        TaskRow::account, Collectors.mapping(TaskRow::words, Collectors.joining(", "))));
        var names =
                debtors.of(lines.stream().map(line -> line.account().party()).collect(Collectors.toSet()));
        var owed = ledger.balancesOf(ids);
        return lines.stream()
                .map(line -> new QueueRow(
                        line.account(),
                        nameOf(names.get(line.account().party()), line.account()),
                        owed.getOrDefault(line.account().id(), Money.ZERO),
                        line.urgency(),
                        line.on(),
                        Timing.of(line.on(), day.today()),
                        line.urgency() == Urgency.TASK
                                ? line.why()
                                : why(line, toDo.get(line.account().id())),
                        inWork.get(line.account().id())))
                .toList();
    }

    /** A task in the same words is not said twice. */
    private static String why(Line line, @Nullable String toDo) {
        return toDo == null || toDo.equalsIgnoreCase(line.why()) ? line.why() : line.why() + ": " + toDo;
    }

    private static String nameOf(@Nullable PartyRow party, AccountRow account) {
        return party == null ? account.number() : party.name();
    }

    private String sealed(Line last) {
        return cursors.seal("queue " + last.group() + " " + last.account().nextDate() + " "
                + last.account().id().value());
    }

    private Position opened(String cursor) {
        var parts = cursors.open(cursor).split(" ", -1);
        if (parts.length != 4 || !"queue".equals(parts[0])) throw new CursorRefused();
        return new Position(
                Integer.parseInt(parts[1]),
                new DuePlace(LocalDate.parse(parts[2]), new AccountId(UUID.fromString(parts[3]))));
    }
}
