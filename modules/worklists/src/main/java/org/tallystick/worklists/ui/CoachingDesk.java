package org.tallystick.worklists.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.correspondence.ContactRow;
import org.tallystick.correspondence.Contacts;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.staff.PersonRow;
import org.tallystick.workbench.Workbench;
import org.tallystick.worklists.team.CoachingNotes;
import org.tallystick.worklists.team.Teams;

/** What the screens of coaching notes ask for. */
@SpringComponent
record CoachingDesk(
        CoachingNotes notes,
        Teams teams,
        Workbench workbench,
        Accounts accounts,
        Contacts contacts,
        Authority authority,
        BusinessDay day) {

    private static final int LATEST = 50;

    LocalDate today() {
        return day.today();
    }

    boolean writes() {
        return authority.may(Question.ever(CoachingNotes.WRITE));
    }

    boolean leads(PersonId person) {
        return writes() && teams.leads(CurrentPerson.get().person(), person);
    }

    List<PersonRow> team() {
        return teams.of(CurrentPerson.get().person());
    }

    /** The latest contacts about the account that the person logged and that still count. */
    List<ContactRow> contactsOf(PersonId person, AccountId account) {
        return contacts.about(List.of(account), null, LATEST).items().stream()
                .filter(row -> row.stands() && row.actor().equals(person))
                .toList();
    }
}
