package org.tallystick.worklists;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountRow;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.correspondence.ContactRow;
import org.tallystick.correspondence.Contacts;
import org.tallystick.debtors.Debtors;
import org.tallystick.security.PersonId;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.workbench.TodayLine;
import org.tallystick.workbench.TodayPart;

/** What this person worked on today, with the outcome, so that one saved by mistake is quickly found and taken back. */
@Component
class LastWorked implements TodayPart {

    private static final int MOST = 6;

    private final Queues queues;
    private final Contacts contacts;
    private final Debtors debtors;
    private final BusinessDay day;

    LastWorked(Queues queues, Contacts contacts, Debtors debtors, BusinessDay day) {
        this.queues = queues;
        this.contacts = contacts;
        this.debtors = debtors;
        this.day = day;
    }

    @Override
    public String title() {
        return "Last worked";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String needs() {
        return Queues.WORK;
    }

    @Override
    public List<TodayLine> content(PersonId person) {
        var worked = queues.lastWorked(MOST);
        var names = debtors.of(worked.stream().map(AccountRow::party).collect(Collectors.toSet()));
        return worked.stream()
                .map(account -> {
                    var party = names.get(account.party());
                    var name = party == null ? account.number() : party.name();
                    return line(account, name, person);
                })
                .toList();
    }

    private TodayLine line(AccountRow account, String name, PersonId person) {
        var mine = contacts.about(List.of(account.id()), null, 5).items().stream()
                .filter(contact -> contact.actor().equals(person)
                        && contact.businessDate().equals(day.today())
                        && contact.kind() != ContactRow.Kind.TAKEN_BACK)
                .findFirst();
        var path = "accounts/" + account.number();
        if (mine.isEmpty()) return new TodayLine(name, account.number(), Tone.OPEN, "No outcome today", path);
        var contact = mine.get();
        return contact.takenBack()
                ? new TodayLine(name, contact.inWords(), Tone.NO, "Taken back", path)
                : new TodayLine(
                        name, contact.inWords() + ". Open it to take this back.", Tone.OK, contact.outcomeName(), path);
    }

    @Override
    public String whenEmpty() {
        return "Accounts you open today are listed here, the last first, with their outcome. Press n to begin.";
    }
}
