package org.tallystick.worklists.team;

import static org.tallystick.calendar.WrittenDays.DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Holds;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.correspondence.ContactRow;
import org.tallystick.correspondence.Contacts;
import org.tallystick.worklists.TaskRow;
import org.tallystick.worklists.Tasks;
import org.tallystick.worklists.team.HandOverRow.Summary;

/** What the next owner of an account must know, as the books have it: a first draft for who hands it over. */
@Component
class Summaries {

    private static final int LOOKED_AT = 20;
    private static final int CONTACTS = 3;

    private final Contacts contacts;
    private final Holds holds;
    private final Tasks tasks;
    private final DirectionTable directions;
    private final BusinessDay day;

    Summaries(Contacts contacts, Holds holds, Tasks tasks, DirectionTable directions, BusinessDay day) {
        this.contacts = contacts;
        this.holds = holds;
        this.tasks = tasks;
        this.directions = directions;
        this.day = day;
    }

    Summary of(AccountRow account) {
        var log = contacts.about(List.of(account.id()), null, LOOKED_AT).items().stream()
                .filter(ContactRow::stands)
                .toList();
        return new Summary(agreed(log), next(account), watch(account, log));
    }

    /** The promises that stand; with none, that nothing was agreed. */
    private String agreed(List<ContactRow> log) {
        var promises = new ArrayList<String>();
        for (var contact : log) {
            var promise = contact.said().promise();
            if (promise != null && !promise.by().isBefore(day.today()))
                promises.add("Promised " + promise.amount().inDollars() + " by " + DAY.format(promise.by())
                        + ", said on " + DAY.format(contact.businessDate()) + ".");
        }
        return promises.isEmpty() ? "Nothing is agreed that still runs." : String.join(" ", promises);
    }

    private String next(AccountRow account) {
        var lines = new ArrayList<String>();
        lines.add(account.nextStep().inWords() + " on " + words(account.nextDate()) + ".");
        for (TaskRow task : tasks.of(account.id()))
            lines.add("To do by " + words(task.dueOn()) + ": " + task.words() + ".");
        directions.on(account.id()).ifPresent(one -> lines.add("Direction of " + one.setByName() + ": " + one.words()));
        return String.join(" ", lines);
    }

    private String watch(AccountRow account, List<ContactRow> log) {
        var lines = new ArrayList<String>();
        for (var hold : holds.standing(account.party()))
            if (hold.standsOn(day.today())
                    && (hold.account() == null || hold.account().equals(account.id())))
                lines.add(hold.typeName() + ": no " + hold.stopsInWords()
                        + (hold.to() == null ? "." : " until " + words(hold.to()) + "."));
        log.stream()
                .limit(CONTACTS)
                .forEach(contact -> lines.add(DAY.format(contact.businessDate()) + ": " + contact.inWords() + "."));
        return String.join(" ", lines);
    }

    private static String words(LocalDate on) {
        return DAY.format(on);
    }
}
