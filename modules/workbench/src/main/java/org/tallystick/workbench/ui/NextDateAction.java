package org.tallystick.workbench.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.NextStep;
import org.tallystick.accounts.SetNext;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.web.ChangedMeanwhile;
import org.tallystick.web.FormDialog;
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
        var picked = new HashMap<AccountId, Picked>();
        Runnable save = () -> {
            if (on.getValue() == null || step.getValue() == null)
                throw new Incomplete("Say on which day it comes up again, and what for.");
            save(subject.chosen(), typed(on.getValue(), step.getValue(), why.getValue(), at.getValue()), picked);
            afterwards.run();
        };
        new FormDialog("Another next date", "Save", save, on, at, step, why)
                .about(subject.chosen().stream().map(AccountRow::number).toList())
                .picking(yours -> {
                    picked.replaceAll((_, pick) -> pick.yours() == null ? pick.taking(yours) : pick);
                    save.run();
                })
                .open();
        on.focus();
    }

    /** Which of two versions stands for an account; null while nobody picked. */
    private record Picked(int version, @Nullable Set<String> yours) {

        Picked taking(Set<String> fields) {
            return new Picked(version, fields);
        }
    }

    private static Function<AccountRow, SetNext> typed(
            LocalDate on, NextStep step, String why, @Nullable LocalTime at) {
        return account -> SetNext.of(account.id(), on, step, why).at(at).expecting(account.version());
    }

    /** All of them or none; where somebody else was first, it is remembered which version the pick is about. */
    private void save(List<AccountRow> chosen, Function<AccountRow, SetNext> typed, Map<AccountId, Picked> picked) {
        transactions.executeWithoutResult(_ -> {
            for (var account : chosen) {
                authority.require(account.question(needs()));
                try {
                    accounts.setNext(merged(account, typed.apply(account), picked.get(account.id())));
                } catch (ChangedMeanwhile changed) {
                    picked.put(account.id(), new Picked(changed.version(), null));
                    throw changed;
                }
            }
        });
        chosen.forEach(
                account -> Toast.done("Account " + account.number() + " comes up again on " + comesUp(account) + "."));
    }

    private String comesUp(AccountRow account) {
        var now = accounts.of(account.id());
        return Days.ahead(now.nextDate(), now.nextTime(), day.today());
    }

    private SetNext merged(AccountRow account, SetNext typed, @Nullable Picked pick) {
        var yours = pick == null ? null : pick.yours();
        if (pick == null || yours == null) return typed;
        var now = accounts.of(account.id());
        return SetNext.of(
                        account.id(),
                        yours.contains("nextDate") ? typed.on() : now.nextDate(),
                        yours.contains("nextStep") ? typed.step() : now.nextStep(),
                        typed.why())
                .at(yours.contains("nextDate") ? typed.at() : now.nextTime())
                .expecting(pick.version());
    }
}
