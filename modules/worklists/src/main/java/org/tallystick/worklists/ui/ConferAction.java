package org.tallystick.worklists.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.tallystick.staff.PersonRow;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Toast;
import org.tallystick.workbench.AccountAction;
import org.tallystick.workbench.WhyNot;
import org.tallystick.workbench.WorkbenchSubject;
import org.tallystick.worklists.team.ConferenceRow;
import org.tallystick.worklists.team.Conferences;
import org.tallystick.worklists.team.OpenMatters;
import org.tallystick.worklists.team.Referrals;

/** Asks several colleagues to confer about an account, or says something in the conference that is open. */
@SpringComponent
class ConferAction implements AccountAction {

    private final Conferences conferences;
    private final OpenMatters matters;
    private final Colleagues colleagues;

    ConferAction(Conferences conferences, OpenMatters matters, Colleagues colleagues) {
        this.conferences = conferences;
        this.matters = matters;
        this.colleagues = colleagues;
    }

    @Override
    public String label() {
        return "Confer";
    }

    @Override
    public char key() {
        return 'y';
    }

    @Override
    public String needs() {
        return Referrals.REFER;
    }

    @Override
    public String describe(WorkbenchSubject subject) {
        return open(subject)
                .map(row -> "say something on: " + row.topic())
                .orElse("with several colleagues about this account");
    }

    @Override
    public Optional<WhyNot> whyNot(WorkbenchSubject subject) {
        return Optional.empty();
    }

    @Override
    public void start(WorkbenchSubject subject, Runnable afterwards) {
        open(subject)
                .ifPresentOrElse(row -> TeamForms.say(conferences, row, afterwards), () -> begin(subject, afterwards));
    }

    private void begin(WorkbenchSubject subject, Runnable afterwards) {
        var id = Ids.next();
        var topic = new TextArea("What is it about?");
        var with = colleagues.several("With whom");
        new FormDialog(
                        "Confer about " + subject.selected().number(),
                        "Ask them",
                        () -> {
                            conferences.open(
                                    id,
                                    subject.selected(),
                                    topic.getValue(),
                                    with.getValue().stream().map(PersonRow::id).toList());
                            Toast.done("They are asked; it stands on the account until somebody closes it.");
                            afterwards.run();
                        },
                        topic,
                        with)
                .about(subject.selected().number())
                .open();
        topic.focus();
    }

    private Optional<ConferenceRow> open(WorkbenchSubject subject) {
        var account = subject.selected().id();
        if (!matters.on(account)) return Optional.empty();
        return conferences.on(account).stream().filter(ConferenceRow::isOpen).findFirst();
    }
}
