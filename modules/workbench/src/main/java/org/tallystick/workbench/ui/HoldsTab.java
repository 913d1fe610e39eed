package org.tallystick.workbench.ui;

import com.vaadin.flow.component.Component;
import org.springframework.stereotype.Service;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.Holds;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.Question;
import org.tallystick.workbench.AccountTab;
import org.tallystick.workbench.WorkbenchSubject;

/** The holds that stand and those that stood. */
@Service
class HoldsTab implements AccountTab {

    private final Holds holds;
    private final Accounts accounts;
    private final Authority authority;
    private final BusinessDay day;

    HoldsTab(Holds holds, Accounts accounts, Authority authority, BusinessDay day) {
        this.holds = holds;
        this.accounts = accounts;
        this.authority = authority;
        this.day = day;
    }

    @Override
    public String label() {
        return "Holds";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Component open(WorkbenchSubject subject) {
        var ids = subject.accounts().stream().map(account -> account.id()).toList();
        return new HoldsPanel(
                subject,
                accounts.debtsOf(ids),
                holds,
                day.today(),
                authority.may(Question.ever("hold.place")),
                authority.may(Question.ever("hold.lift")) || authority.may(Question.ever("hold.legal")));
    }
}
