package org.tallystick.correspondence.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.correspondence.Contacts;
import org.tallystick.correspondence.Outcomes;
import org.tallystick.personal.KeptForms;
import org.tallystick.workbench.NextAccount;

/** What the screens of contacts ask for. */
@SpringComponent
class ContactDesk {

    private final Contacts contacts;
    private final Outcomes outcomes;
    private final Accounts accounts;
    private final KeptForms forms;
    private final Optional<NextAccount> queue;
    private final BusinessDay day;

    ContactDesk(
            Contacts contacts,
            Outcomes outcomes,
            Accounts accounts,
            KeptForms forms,
            Optional<NextAccount> queue,
            BusinessDay day) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.outcomes = outcomes;
        this.forms = forms;
        this.queue = queue;
        this.day = day;
    }

    Contacts contacts() {
        return contacts;
    }

    Outcomes outcomes() {
        return outcomes;
    }

    KeptForms forms() {
        return forms;
    }

    LocalDate today() {
        return day.today();
    }

    LocalTime hour() {
        return day.here().toLocalTime();
    }

    ZoneId zone() {
        return day.zone();
    }

    /** The account as it stands by now. */
    AccountRow now(AccountRow seen) {
        return accounts.of(seen.id());
    }

    /** The account of the queue that comes after this one. */
    Optional<String> after(AccountRow here) {
        return queue.flatMap(next -> next.after(here));
    }
}
