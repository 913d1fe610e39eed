package org.tallystick.workbench.people;

import com.vaadin.flow.component.Component;
import org.tallystick.workbench.AccountTab;
import org.tallystick.workbench.WorkbenchSubject;

/** Who the debtor is, and who stands by. */
@org.springframework.stereotype.Component
class PeopleTab implements AccountTab {

    private final Desk desk;

    PeopleTab(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String label() {
        return "People";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Component open(WorkbenchSubject subject) {
        return new PeoplePanel(desk, subject);
    }
}
