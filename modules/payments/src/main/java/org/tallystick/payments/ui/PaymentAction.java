package org.tallystick.payments.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.tallystick.ledger.Ledger;
import org.tallystick.workbench.AccountAction;
import org.tallystick.workbench.WhyNot;
import org.tallystick.workbench.WorkbenchSubject;

/** Takes a payment on the selected account. */
@SpringComponent
class PaymentAction implements AccountAction {

    private final Desk desk;
    private final Ledger ledger;

    PaymentAction(Desk desk, Ledger ledger) {
        this.desk = desk;
        this.ledger = ledger;
    }

    @Override
    public String label() {
        return "Payment";
    }

    @Override
    public char key() {
        return 'p';
    }

    @Override
    public String needs() {
        return "payment.take";
    }

    @Override
    public String describe(WorkbenchSubject subject) {
        return desk.drawer().map(drawer -> "into drawer " + drawer.label()).orElse("opens a drawer first");
    }

    @Override
    public Optional<WhyNot> whyNot(WorkbenchSubject subject) {
        var owed = ledger.balanceOf(subject.selected().id());
        return owed.isPositive() ? Optional.empty() : Optional.of(WhyNot.because("Nothing is owed on this account."));
    }

    @Override
    public void start(WorkbenchSubject subject, Runnable afterwards) {
        new PaymentDialog(desk, subject.selected(), afterwards).open();
    }
}
