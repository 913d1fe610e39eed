package org.tallystick.worklists;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DuePlace;
import org.tallystick.approvals.Conflicts;
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
    private static final int MOST_TIMED = 200;

    private final Accounts accounts;
    private final TaskTable tasks;
    private final LeaseTable leases;
    private final QueueTerms terms;
    private final Debtors debtors;
    private final Ledger ledger;
    private final ObjectProvider<Directing> directing;
    private final Cursors cursors;
    private final Conflicts conflicts;
    private final BusinessDay day;

    Listing(
            Accounts accounts,
            TaskTable tasks,
            LeaseTable leases,
            QueueTerms terms,
            Debtors debtors,
            Ledger ledger,
            ObjectProvider<Directing> directing,
            Cursors cursors,
            Conflicts conflicts,
            BusinessDay day) {
        this.accounts = accounts;
        this.tasks = tasks;
        this.leases = leases;
        this.terms = terms;
        this.debtors = debtors;
        this.ledger = ledger;
        this.directing = directing;
        this.cursors = cursors;
        this.conflicts = conflicts;
        this.day = day;
    }

    /** Group 0 is the most urgent; behind the last urgency stands what is not due yet. */
    private record Position(int group, @Nullable DuePlace after) {}

    /** A line before names, balances and leases are known. */
    private record Line(
            AccountRow account,
            Urgency urgency,
            LocalDate on,
            @Nullable LocalTime at,
            String why,
            int group,
            @Nullable String direction) {}

    QueuePage page(PersonId owner, @Nullable String cursor, int limit) {
        var at = cursor == null ? new Position(0, null) : opened(cursor);
        var order = terms.today().order();
        var onTop = onTop(owner);
        atTheirHour(owner).forEach(line -> onTop.putIfAbsent(line.account().id(), line));
        var staysOutOf = conflicts.staysOutOf().get();
        onTop.values().removeIf(line -> line.account().concerns().stream().anyMatch(staysOutOf::contains));
        var lines = new ArrayList<Line>();
        if (cursor == null) lines.addAll(onTop.values());
        int most = limit + lines.size();
        var after = at.after();
        for (int group = at.group(); group <= order.size() && lines.size() <= most; group++) {
            int missing = most + 1 - lines.size();
            var found = group == order.size()
                    ? later(owner, after, missing + onTop.size(), group)
                    : due(owner, order.get(group), after, missing + onTop.size(), group);
            found.stream()
                    .filter(line -> !onTop.containsKey(line.account().id()))
                    .filter(line -> line.account().concerns().stream().noneMatch(staysOutOf::contains))
                    .forEach(lines::add);
            after = null;
        }
        if (lines.size() <= most) return new QueuePage(rows(lines), null);
        var last = lines.get(most - 1);
        return new QueuePage(rows(lines.subList(0, most)), sealed(last));
    }

    /** What whoever leads put before everything else stands on the first page, and nowhere else. */
    private Map<AccountId, Line> onTop(PersonId owner) {
        var words = new LinkedHashMap<AccountId, String>();
        directing.stream().flatMap(one -> one.onTop().stream()).forEach(one -> words.put(one.account(), one.words()));
        var lines = new LinkedHashMap<AccountId, Line>();
        if (words.isEmpty()) return lines;
        var known =
                accounts.all(words.keySet()).stream().collect(Collectors.toMap(AccountRow::id, Function.identity()));
        words.forEach((id, said) -> {
            var account = known.get(id);
            if (account != null && account.owner().equals(owner))
                lines.put(
                        id,
                        new Line(
                                account,
                                Urgency.of(account.nextStep()),
                                account.nextDate(),
                                account.nextTime(),
                                account.nextStep().inWords(),
                                0,
                                said));
        });
        return lines;
    }

    /** What has its hour today stands on the first page in the order of the hours, and nowhere else. */
    private List<Line> atTheirHour(PersonId owner) {
        return accounts.timed(owner, day.today(), MOST_TIMED).stream()
                .map(account -> new Line(
                        account,
                        Urgency.of(account.nextStep()),
                        account.nextDate(),
                        account.nextTime(),
                        account.nextStep().inWords(),
                        0,
                        null))
                .toList();
    }

    private List<Line> due(PersonId owner, Urgency urgency, @Nullable DuePlace after, int limit, int group) {
        var step = urgency.step();
        if (step == null) return after == null ? tasks(owner, group) : List.of();
        return accounts.due(owner, step, day.today(), after, limit).stream()
                .map(account -> new Line(account, urgency, account.nextDate(), null, step.inWords(), group, null))
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
                lines.add(new Line(account, Urgency.TASK, task.dueOn(), null, task.words(), group, null));
        }
        return lines;
    }

    /** What lies on one day: accounts by their hours and steps, then tasks on others. */
    List<QueueRow> onDay(PersonId owner, LocalDate on, int limit) {
        var lines = new ArrayList<Line>();
        for (var account : accounts.onDay(owner, on, limit))
            lines.add(new Line(
                    account,
                    Urgency.of(account.nextStep()),
                    on,
                    account.nextTime(),
                    account.nextStep().inWords(),
                    0,
                    null));
        tasksBetween(owner, on, on)
                .forEach(
                        (task, account) -> lines.add(new Line(account, Urgency.TASK, on, null, task.words(), 0, null)));
        var staysOutOf = conflicts.staysOutOf().get();
        return rows(lines.stream()
                .filter(line -> line.account().concerns().stream().noneMatch(staysOutOf::contains))
                .toList());
    }

    /** Tasks that are due in the stretch, on accounts that come up on another day than theirs. */
    Map<TaskRow, AccountRow> tasksBetween(PersonId owner, LocalDate from, LocalDate to) {
        var due = tasks.between(owner, from, to, MOST_TASKS);
        var known = accounts.all(due.stream().map(TaskRow::account).distinct().toList()).stream()
                .collect(Collectors.toMap(AccountRow::id, Function.identity()));
        var apart = new LinkedHashMap<TaskRow, AccountRow>();
        for (var task : due) {
            var account = known.get(task.account());
            if (account != null && !account.nextDate().equals(task.dueOn())) apart.put(task, account);
        }
        return apart;
    }

    private List<Line> later(PersonId owner, @Nullable DuePlace after, int limit, int group) {
        return accounts.comingUp(owner, day.today(), after, limit).stream()
                .map(account -> new Line(
                        account,
                        Urgency.of(account.nextStep()),
                        account.nextDate(),
                        account.nextTime(),
                        account.nextStep().inWords(),
                        group,
                        null))
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
                        line.at(),
                        Timing.of(line.on(), line.at(), day.today(), day.here().toLocalTime()),
                        line.urgency() == Urgency.TASK
                                ? line.why()
                                : why(line, toDo.get(line.account().id())),
                        line.direction(),
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
