package org.tallystick.workbench.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.Holds;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.workbench.AccountAction;
import org.tallystick.workbench.WhyNot;
import org.tallystick.workbench.WorkbenchSubject;

/** Places a hold on the debtor, an account, or the chosen debts. */
@SpringComponent
class HoldAction implements AccountAction {

    private final Holds holds;
    private final Accounts accounts;
    private final BusinessDay day;

    HoldAction(Holds holds, Accounts accounts, BusinessDay day) {
        this.holds = holds;
        this.accounts = accounts;
        this.day = day;
    }

    @Override
    public String label() {
        return "Hold";
    }

    @Override
    public char key() {
        return 'h';
    }

    @Override
    public String needs() {
        return "hold.place";
    }

    @Override
    public String describe(WorkbenchSubject subject) {
        return subject.ticked().isEmpty()
                ? "on an account, a debt or the debtor"
                : "on what is ticked, with an end date";
    }

    @Override
    public Optional<WhyNot> whyNot(WorkbenchSubject subject) {
        return holds.types().isEmpty()
                ? Optional.of(WhyNot.because("The agency has named no kinds of hold yet."))
                : Optional.empty();
    }

    @Override
    public void start(WorkbenchSubject subject, Runnable afterwards) {
        var ids = subject.accounts().stream().map(account -> account.id()).toList();
        new HoldForm(subject, accounts.debtsOf(ids), holds, day.today(), afterwards).open();
    }
}
