package org.tallystick.payments.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.tallystick.workbench.Workbench;

/** Opens what the counter shows of an account. */
@SpringComponent
class CounterCases {

    private final Desk desk;
    private final Workbench workbench;

    CounterCases(Desk desk, Workbench workbench) {
        this.desk = desk;
        this.workbench = workbench;
    }

    CounterCase empty(Runnable afterwards) {
        return new CounterCase(desk, workbench, afterwards);
    }
}
