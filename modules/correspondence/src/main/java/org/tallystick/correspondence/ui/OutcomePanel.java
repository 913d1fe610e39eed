package org.tallystick.correspondence.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.tallystick.workbench.AccountPanel;
import org.tallystick.workbench.WhyNot;
import org.tallystick.workbench.WorkbenchSubject;

/** The outcome of a contact, under the record of the workbench. */
@SpringComponent
class OutcomePanel implements AccountPanel {

    private final ContactDesk desk;

    OutcomePanel(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public String label() {
        return "Outcome";
    }

    @Override
    public char key() {
        return 'o';
    }

    @Override
    public String needs() {
        return "contact.log";
    }

    @Override
    public String describe(WorkbenchSubject subject) {
        return "of a call, a visit, a letter";
    }

    @Override
    public Optional<WhyNot> whyNot(WorkbenchSubject subject) {
        return desk.outcomes().all().isEmpty()
                ? Optional.of(WhyNot.because("The agency has no outcome codes yet."))
                : Optional.empty();
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Typed open(WorkbenchSubject subject, Runnable afterwards) {
        var box = new OutcomeBox(desk, subject, afterwards);
        return new Typed(box, box.field().input(), box.aside());
    }
}
