package org.tallystick.worklists.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.tallystick.workbench.AccountPanel;
import org.tallystick.workbench.WhyNot;
import org.tallystick.workbench.WorkbenchSubject;

/** What colleagues ask, say and hand over on the account that is open, as long as something of it waits. */
@SpringComponent
class ColleaguesPanel implements AccountPanel {

    private final TeamDesk desk;

    ColleaguesPanel(TeamDesk desk) {
        this.desk = desk;
    }

    @Override
    public String label() {
        return "Answer colleagues";
    }

    @Override
    public char key() {
        return 'q';
    }

    @Override
    public String needs() {
        return "account.view";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String describe(WorkbenchSubject subject) {
        return desk.waiting(subject.selected()) + " here";
    }

    @Override
    public Optional<WhyNot> whyNot(WorkbenchSubject subject) {
        return desk.isQuiet(subject.selected())
                ? Optional.of(WhyNot.because("No colleague asks anything about this account."))
                : Optional.empty();
    }

    @Override
    public Typed open(WorkbenchSubject subject, Runnable afterwards) {
        var box = new ColleaguesBox(desk, subject.selected(), afterwards);
        return new Typed(box, box.first(), null);
    }
}
