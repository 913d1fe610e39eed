package org.tallystick.accounts;

import static org.tallystick.calendar.WrittenDays.DAY;
import static org.tallystick.calendar.WrittenDays.HOUR;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.approvals.Conflicts;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CardNumbers;
import org.tallystick.security.PersonId;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.ChangedMeanwhile;
import org.tallystick.web.ChangedMeanwhile.Difference;

/** Giving an account to another owner and setting its next date: told on the timeline and kept in the audit. */
@Component
class Owning {

    private final OwnerTable accounts;
    private final Timeline timeline;
    private final People people;
    private final Audit audit;
    private final BusinessDay day;
    private final Conflicts conflicts;

    Owning(OwnerTable accounts, Timeline timeline, People people, Audit audit, BusinessDay day, Conflicts conflicts) {
        this.accounts = accounts;
        this.timeline = timeline;
        this.people = people;
        this.audit = audit;
        this.day = day;
        this.conflicts = conflicts;
    }

    /** How many got another owner; those that are the person's already stay as they are. */
    int assign(List<AccountId> ids, PersonId to, String why, @Nullable Integer expectedVersion) {
        var reason = why.strip();
        if (reason.isEmpty()) throw new NextRefused("Say in a few words why the account gets another owner.");
        refuseCards(reason);
        var owner = people.of(to);
        var told = new ArrayList<NewTimelineEntry>();
        var moved = new ArrayList<AccountTable.Stored>();
        var concerns = new ArrayList<String>();
        for (var account : accounts.hold(ids)) {
            check(account, expectedVersion, List.of(new Difference("owner", "Owner", nameOf(account), owner.name())));
            if (account.owner().equals(to.value())) continue;
            concerns.addAll(account.row("").concerns());
            moved.add(account);
            told.add(line(account, "Now " + owner.name() + "'s, before that " + nameOf(account) + "'s. " + reason));
        }
        if (moved.isEmpty()) return 0;
        conflicts.refuse("account.assign", to, concerns);
        accounts.assign(moved.stream().map(AccountTable.Stored::id).toList(), to);
        timeline.add(told);
        audit.done(Act.of("account.assign", "account", moved.getFirst().number())
                .before(Map.of("owner", nameOf(moved.getFirst())))
                .after(Map.of("owner", owner.name(), "accounts", moved.size()))
                .why(reason));
        return moved.size();
    }

    void setNext(SetNext command) {
        var account = accounts.hold(List.of(command.account())).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no such account."));
        check(
                account,
                command.expectedVersion(),
                List.of(
                        new Difference(
                                "nextDate",
                                "Next date",
                                inWords(account.nextDate(), account.nextTime()),
                                inWords(command.on(), command.at())),
                        new Difference(
                                "nextStep",
                                "What for",
                                account.nextStep().inWords(),
                                command.step().inWords())));
        refuseCards(command.why());
        if (command.on().isBefore(day.today()) && !command.backAgain())
            throw new NextRefused("The next date is today or later, not " + DAY.format(command.on()) + ".");
        if (account.nextDate().equals(command.on())
                && Objects.equals(account.nextTime(), command.at())
                && account.nextStep() == command.step()) return;
        accounts.setNext(account.id(), command.on(), command.at(), command.step());
        timeline.add(List.of(line(
                account,
                command.step().inWords() + " on " + inWords(command.on(), command.at()) + ". " + command.why())));
        audit.done(Act.of("account.next", "account", account.number())
                .before(values(account.nextDate(), account.nextTime(), account.nextStep()))
                .after(values(command.on(), command.at(), command.step()))
                .why(command.why()));
    }

    private static void refuseCards(String text) {
        if (CardNumbers.isIn(text))
            throw new NextRefused("This looks like the number of a payment card. Take it out; it is never kept.");
    }

    /** Both versions, for whoever comes second to pick from. */
    private static void check(
            AccountTable.Stored account, @Nullable Integer expectedVersion, List<Difference> differences) {
        if (expectedVersion != null && account.version() != expectedVersion)
            throw new ChangedMeanwhile(
                    "Account " + account.number(),
                    account.version(),
                    differences.stream()
                            .filter(one -> !one.theirs().equals(one.yours()))
                            .toList());
    }

    /** Somebody who left is still known by name; whom the agency never knew is said so. */
    private String nameOf(AccountTable.Stored account) {
        return people.ifThere(new PersonId(account.owner()))
                .map(person -> person.name())
                .orElse("somebody who left");
    }

    private static NewTimelineEntry line(AccountTable.Stored account, String words) {
        return NewTimelineEntry.of(Ids.next(), new AccountId(account.id()), TimelineKind.SYSTEM, words);
    }

    /** {@code Dec 4, 2026}, or {@code Dec 4, 2026 at 2:30 PM}. */
    private static String inWords(LocalDate on, @Nullable LocalTime at) {
        return at == null ? DAY.format(on) : DAY.format(on) + " at " + HOUR.format(at);
    }

    private static Map<String, Object> values(LocalDate on, @Nullable LocalTime at, NextStep step) {
        return at == null
                ? Map.of("nextDate", on.toString(), "step", step.name())
                : Map.of("nextDate", on.toString(), "nextTime", at.toString(), "step", step.name());
    }
}
