package org.tallystick.workbench.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.NextStep;
import org.tallystick.accounts.SetNext;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.Question;
import org.tallystick.web.BothVersions;
import org.tallystick.web.ChangedMeanwhile;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Refusal;
import org.tallystick.web.Toast;
import org.tallystick.workbench.AccountAction;
import org.tallystick.workbench.WhyNot;
import org.tallystick.workbench.WorkbenchSubject;

/** Gives what is chosen another next date. Who comes second sees both versions and picks. */
@SpringComponent
class NextDateAction implements AccountAction {

    private final Accounts accounts;
    private final Authority authority;
    private final TransactionTemplate transactions;
    private final BusinessDay day;

    NextDateAction(Accounts accounts, Authority authority, PlatformTransactionManager transactions, BusinessDay day) {
        this.accounts = accounts;
        this.authority = authority;
        this.transactions = new TransactionTemplate(transactions);
        this.day = day;
    }

    @Override
    public String label() {
        return "Next date";
    }

    @Override
    public char key() {
        return 'e';
    }

    @Override
    public String needs() {
        return "account.next";
    }

    @Override
    public String describe(WorkbenchSubject subject) {
        var chosen = subject.chosen();
        return chosen.size() == 1
                ? "now "
                        + Days.ahead(
                                chosen.getFirst().nextDate(), chosen.getFirst().nextTime(), day.today())
                : "of " + chosen.size() + " accounts";
    }

    @Override
    public Optional<WhyNot> whyNot(WorkbenchSubject subject) {
        return Optional.empty();
    }

    @Override
    public void start(WorkbenchSubject subject, Runnable afterwards) {
        var first = subject.chosen().getFirst();
        var on = new DatePicker("Next date", first.nextDate());
        on.setMin(day.today());
        var at = new TimePicker("At, if it matters", first.nextTime());
        at.setLocale(Locale.US);
        at.setStep(Duration.ofMinutes(30));
        at.setClearButtonVisible(true);
        var step = new ComboBox<NextStep>("What for", List.of(NextStep.values()));
        step.setItemLabelGenerator(NextStep::inWords);
        step.setValue(first.nextStep());
        var why = new TextField("Why");
        new FormDialog(
                        "Another next date",
                        "Save",
                        () -> {
                            var typed = on.getValue();
                            if (typed == null || step.getValue() == null)
                                throw new Incomplete("Say on which day it comes up again, and what for.");
                            for (var account : subject.chosen())
                                save(
                                        account,
                                        SetNext.of(account.id(), typed, step.getValue(), why.getValue())
                                                .at(at.getValue())
                                                .expecting(account.version()),
                                        afterwards);
                            afterwards.run();
                        },
                        on,
                        at,
                        step,
                        why)
                .open();
        on.focus();
    }

    private void save(AccountRow account, SetNext typed, Runnable afterwards) {
        try {
            transactions.executeWithoutResult(_ -> {
                authority.require(Question.of(needs()).department(account.department()));
                accounts.setNext(typed);
            });
            Toast.done("Account " + account.number() + " comes up again on "
                    + Days.ahead(typed.on(), typed.at(), day.today()) + ".");
        } catch (ChangedMeanwhile changed) {
            new BothVersions(changed, yours -> again(account, typed, changed.version(), yours, afterwards)).open();
        }
    }

    private void again(AccountRow account, SetNext typed, int version, Set<String> yours, Runnable afterwards) {
        var now = accounts.of(account.id());
        try {
            save(
                    account,
                    SetNext.of(
                                    account.id(),
                                    yours.contains("nextDate") ? typed.on() : now.nextDate(),
                                    yours.contains("nextStep") ? typed.step() : now.nextStep(),
                                    typed.why())
                            .at(yours.contains("nextDate") ? typed.at() : now.nextTime())
                            .expecting(version),
                    afterwards);
            afterwards.run();
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        }
    }
}
