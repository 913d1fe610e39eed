package org.tallystick.workbench;

import com.vaadin.flow.component.Component;

/** A tab of the workbench, contributed as a bean by the module that knows what is on it. */
public interface AccountTab {
    String label();

    /** Tabs stand in this order and get the keys 1 to 9. */
    int order();

    /** Builds the content anew each time that the tab is opened or another account is selected. */
    Component open(WorkbenchSubject subject);
}
