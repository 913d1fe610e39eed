package org.tallystick.workbench.conflicts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.tallystick.security.CurrentPerson;
import org.tallystick.staff.People;
import org.tallystick.web.Toast;
import org.tallystick.workbench.AccountAction;
import org.tallystick.workbench.WhyNot;
import org.tallystick.workbench.WorkbenchSubject;

/** Says that one has no part in the case on the workbench; from then on it is kept from who said so. */
@SpringComponent
class ConflictAction implements AccountAction {

    private final StandingConflicts conflicts;
    private final People people;

    ConflictAction(StandingConflicts conflicts, People people) {
        this.conflicts = conflicts;
        this.people = people;
    }

    @Override
    public String label() {
        return "No part in it";
    }

    @Override
    public char key() {
        return 'u';
    }

    @Override
    public String needs() {
        return "approval.view";
    }

    @Override
    public String describe(WorkbenchSubject subject) {
        return "the debtor is a relative, a friend or yourself";
    }

    @Override
    public Optional<WhyNot> whyNot(WorkbenchSubject subject) {
        return Optional.empty();
    }

    @Override
    public void start(WorkbenchSubject subject, Runnable afterwards) {
        var me = people.of(CurrentPerson.get().person());
        new ConflictForm(conflicts, List.of(me)).open(subject.selected().number(), sentence -> {
            Toast.done(sentence);
            UI.getCurrent().navigate(ConflictsView.class);
        });
    }
}
