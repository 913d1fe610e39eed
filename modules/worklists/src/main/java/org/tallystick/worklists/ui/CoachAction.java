package org.tallystick.worklists.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Toast;
import org.tallystick.workbench.AccountAction;
import org.tallystick.workbench.WhyNot;
import org.tallystick.workbench.WorkbenchSubject;
import org.tallystick.worklists.team.CoachingNotes;

/** Writes a coaching note about the account that is open, or about a contact of it. */
@SpringComponent
class CoachAction implements AccountAction {

    private final CoachingDesk desk;

    CoachAction(CoachingDesk desk) {
        this.desk = desk;
    }

    @Override
    public String label() {
        return "Coach";
    }

    @Override
    public char key() {
        return 'w';
    }

    @Override
    public String needs() {
        return CoachingNotes.WRITE;
    }

    @Override
    public String describe(WorkbenchSubject subject) {
        return "what went well, what to do next time";
    }

    @Override
    public Optional<WhyNot> whyNot(WorkbenchSubject subject) {
        return desk.team().isEmpty()
                ? Optional.of(WhyNot.because("The ladder names nobody whom you lead."))
                : Optional.empty();
    }

    @Override
    public void start(WorkbenchSubject subject, Runnable afterwards) {
        var account = subject.selected();
        var owner = desk.team().stream()
                .filter(person -> person.id().equals(account.owner()))
                .findFirst();
        var form = new CoachingForm(desk, owner.orElse(null), account);
        new FormDialog(
                        "Coaching note about " + account.number(),
                        "Write it",
                        () -> {
                            var person = form.write();
                            Toast.done(person.name() + " finds it on Today.");
                            afterwards.run();
                        },
                        form.fields(true))
                .about(account.number())
                .saying(CoachingForm.NO_RATING)
                .open();
        form.focus();
    }
}
