package org.tallystick.worklists;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.NewTimelineEntry;
import org.tallystick.accounts.Timeline;
import org.tallystick.accounts.TimelineKind;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.Ids;

/** What is to be done on accounts by a day, beside their next dates: made by outcomes, done by whoever did it. */
@Service
public class Tasks {

    private final TaskTable tasks;
    private final Accounts accounts;
    private final Timeline timeline;
    private final Authority authority;
    private final Audit audit;
    private final BusinessDay day;

    Tasks(TaskTable tasks, Accounts accounts, Timeline timeline, Authority authority, Audit audit, BusinessDay day) {
        this.tasks = tasks;
        this.accounts = accounts;
        this.timeline = timeline;
        this.authority = authority;
        this.audit = audit;
        this.day = day;
    }

    /** A task for the account's owner; the same id again changes nothing. */
    @Transactional
    public void add(UUID id, AccountId account, String code, String words, LocalDate dueOn) {
        var owner = accounts.of(account).owner();
        authority.actsIn(() -> accounts.of(account).concerns());
        tasks.add(
                new TaskRow(id, account, owner, code, words, dueOn),
                day.now(),
                CurrentPerson.get().name());
    }

    /** What is due on the account today is answered by a contact about it. */
    @Transactional
    void answer(AccountId account, UUID contact) {
        authority.actsIn(() -> accounts.of(account).concerns());
        tasks.answer(
                account, contact, day.today(), day.now(), CurrentPerson.get().name());
    }

    /** The contact was taken back: what it had answered waits again, and what it had made is there no more. */
    @Transactional
    void takeBack(UUID contact, List<UUID> made) {
        made.forEach(id -> tasks.done(id, day.now(), "taken back"));
        tasks.reopen(contact);
    }

    /** The open tasks of accounts that changed hands go with them; whoever asks has seen to the authority. */
    public void follow(Collection<AccountId> accounts, PersonId owner) {
        tasks.follow(accounts, owner);
    }

    /** The open tasks of an account, the earliest due first. */
    @Transactional(readOnly = true)
    public List<TaskRow> of(AccountId account) {
        return tasks.of(List.of(account));
    }

    /** Marks a task as done, on the timeline and in the audit; one that is done stays as it is. */
    @Transactional
    public void done(UUID id) {
        for (var task : tasks.one(id)) {
            var account = accounts.of(task.account());
            authority.require(account.question(Queues.WORK));
            if (!tasks.done(id, day.now(), CurrentPerson.get().name())) continue;
            timeline.add(List.of(NewTimelineEntry.of(
                    Ids.next(), task.account(), TimelineKind.SYSTEM, "Task done: " + task.words())));
            audit.done(Act.of("task.done", "account", account.number()).after(Map.of("task", task.words())));
        }
    }
}
