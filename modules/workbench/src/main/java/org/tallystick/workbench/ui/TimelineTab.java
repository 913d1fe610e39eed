package org.tallystick.workbench.ui;

import com.vaadin.flow.component.Component;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.Timeline;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.workbench.AccountTab;
import org.tallystick.workbench.WorkbenchSubject;

/** What happened, newest first. */
@org.springframework.stereotype.Component
class TimelineTab implements AccountTab {

    private final Accounts accounts;
    private final Timeline timeline;
    private final BusinessDay day;

    TimelineTab(Accounts accounts, Timeline timeline, BusinessDay day) {
        this.accounts = accounts;
        this.timeline = timeline;
        this.day = day;
    }

    @Override
    public String label() {
        return "Timeline";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component open(WorkbenchSubject subject) {
        var ids = subject.accounts().stream().map(AccountRow::id).toList();
        return new TimelinePanel(subject, accounts.debtsOf(ids), timeline, day);
    }
}
