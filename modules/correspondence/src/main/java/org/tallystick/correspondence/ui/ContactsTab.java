package org.tallystick.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.tallystick.workbench.AccountTab;
import org.tallystick.workbench.WorkbenchSubject;

/** The contact log on the workbench. */
@SpringComponent
class ContactsTab implements AccountTab {

    private final ContactDesk desk;

    ContactsTab(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public String label() {
        return "Contacts";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Component open(WorkbenchSubject subject) {
        return new ContactLog(desk, subject);
    }
}
