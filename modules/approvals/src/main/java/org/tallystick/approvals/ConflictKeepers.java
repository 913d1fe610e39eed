package org.tallystick.approvals;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.personal.Notifications;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.May;
import org.tallystick.security.Permission;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.tenancy.Tenants;

/** Those who keep the list of conflicts, the person at work left out, and what they are told. */
@Component
class ConflictKeepers {

    private final People people;
    private final May may;
    private final Notifications notifications;
    private final BusinessDay day;

    ConflictKeepers(People people, May may, Notifications notifications, BusinessDay day) {
        this.people = people;
        this.may = may;
        this.notifications = notifications;
        this.day = day;
    }

    /** In the order of the agency's positions. */
    List<PersonId> all() {
        return people.all().stream()
                .filter(person -> person.holdsPosition() && !person.service())
                .map(PersonRow::id)
                .filter(person -> !person.equals(CurrentPerson.get().person()))
                .filter(person -> may.may(Question.of(person, Conflicts.KEEP)) instanceof Permission.Allowed)
                .toList();
    }

    /** Somebody tried to take part, once a day for the same act. The refused act is rolled back; what is told is not. */
    void tellOf(String action, ConflictRow row) {
        var me = CurrentPerson.get();
        var words = me.name() + " tried to take part in a case on a conflict list (" + row.inWords() + ").";
        var once = "conflict " + row.id() + " " + me.username() + " " + action + " " + day.today();
        var told = all();
        var tenant = Tenants.current();
        var work =
                CurrentPerson.carry(() -> told.forEach(person -> notifications.tell(person, once, words, "conflicts")));
        Thread.ofVirtual().name("conflict-alarm").start(() -> Tenants.run(tenant, work));
    }
}
