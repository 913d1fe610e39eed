package org.tallystick.worklists;

import static org.tallystick.calendar.WrittenDays.TIME;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;
import org.tallystick.workbench.NextAccount;

/** Tells the workbench which account comes next in the queue of who works there. */
@Component
class NextFromQueue implements NextAccount {

    private static final int MOST_OF_A_DAY = 200;
    private static final int MOST_DUE = 1_000;

    private final Queues queues;
    private final Accounts accounts;
    private final BusinessDay day;

    NextFromQueue(Queues queues, Accounts accounts, BusinessDay day) {
        this.queues = queues;
        this.accounts = accounts;
        this.day = day;
    }

    @Override
    public Optional<String> after(AccountRow here) {
        return queues.next(CurrentPerson.get().person(), here.id())
                .map(lease -> accounts.of(lease.account()).number());
    }

    /** What was worked today and is done, and what is still due. */
    @Override
    public Optional<Place> placeOf(AccountRow account) {
        var me = CurrentPerson.get().person();
        if (!account.owner().equals(me)) return Optional.empty();
        var due = accounts.dueBy(me, day.today(), MOST_DUE);
        var done = queues.doneToday(MOST_OF_A_DAY);
        var isDue = !account.nextDate().isAfter(day.today());
        return due + done == 0 ? Optional.empty() : Optional.of(new Place(isDue ? done + 1 : done, done + due, isDue));
    }

    @Override
    public void opened(AccountRow account) {
        queues.open(account);
    }

    @Override
    public void left(AccountRow account) {
        queues.release(account.id());
    }

    @Override
    public Optional<String> inWork(AccountRow account) {
        return queues.inWork(account.id())
                .filter(lease -> !lease.person().equals(CurrentPerson.get().person()))
                .map(lease -> "In work by " + lease.personName() + " until "
                        + TIME.format(ZonedDateTime.ofInstant(lease.until(), day.zone())) + ", or until given back.");
    }
}
