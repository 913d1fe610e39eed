package org.tallystick.worklists.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tallystick.accounts.AccountRow;
import org.tallystick.correspondence.forms.FilledForm;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Toast;
import org.tallystick.workbench.AccountAction;
import org.tallystick.workbench.WhyNot;
import org.tallystick.workbench.WorkbenchSubject;
import org.tallystick.worklists.team.HandOverRow;
import org.tallystick.worklists.team.HandOverRow.Summary;
import org.tallystick.worklists.team.HandOvers;
import org.tallystick.worklists.team.OpenMatters;
import org.tallystick.worklists.team.Referrals;

/** Hands the account, or those that are chosen, to the next owner, with what they must know. */
@SpringComponent
class HandOverAction implements AccountAction {

    private final HandOvers handOvers;
    private final OpenMatters matters;
    private final Colleagues colleagues;

    HandOverAction(HandOvers handOvers, OpenMatters matters, Colleagues colleagues) {
        this.handOvers = handOvers;
        this.matters = matters;
        this.colleagues = colleagues;
    }

    @Override
    public String label() {
        return "Hand over";
    }

    @Override
    public char key() {
        return 'v';
    }

    @Override
    public String needs() {
        return Referrals.REFER;
    }

    @Override
    public String describe(WorkbenchSubject subject) {
        int count = subject.chosen().size();
        return count == 1 ? "to the next owner, with a summary" : count + " accounts, with a summary each";
    }

    @Override
    public Optional<WhyNot> whyNot(WorkbenchSubject subject) {
        for (var account : subject.chosen()) {
            var open = (matters.on(account.id()) ? handOvers.on(account.id()) : List.<HandOverRow>of())
                    .stream().filter(HandOverRow::isOpen).findFirst();
            if (open.isPresent())
                return Optional.of(WhyNot.because("It is on its way to "
                        + open.get().toName() + ", " + open.get().state().inWords() + "."));
            if (!handOvers.mayHandOver(account))
                return Optional.of(WhyNot.because("It is " + account.ownerName() + "'s."));
        }
        return Optional.empty();
    }

    @Override
    public void start(WorkbenchSubject subject, Runnable afterwards) {
        var chosen = subject.chosen();
        if (chosen.size() == 1) one(chosen.getFirst(), afterwards);
        else several(chosen, afterwards);
    }

    private void one(AccountRow account, Runnable afterwards) {
        var id = Ids.next();
        var draft = handOvers.draft(account);
        var to = colleagues.any("Next owner", account.owner());
        var agreed = area("What was agreed", draft.agreed());
        var next = area("What is next", draft.next());
        var watch = area("What to watch", draft.watch());
        var form = new FormDialog(
                        "Hand over " + account.number(),
                        "Hand over",
                        () -> {
                            var row = handOvers.handOver(
                                    id,
                                    account,
                                    Colleagues.chosen(to),
                                    new Summary(agreed.getValue(), next.getValue(), watch.getValue()));
                            Toast.done("Handed over to " + row.toName() + "; it stays "
                                    + (row.from().equals(CurrentPerson.get().person())
                                            ? "yours"
                                            : row.fromName() + "'s")
                                    + " until it is confirmed.");
                            afterwards.run();
                        },
                        to,
                        agreed,
                        next,
                        watch)
                .about(account.number());
        var filled = handOvers.goesWith(account.id());
        if (!filled.isEmpty())
            form.saying("With it go the forms: "
                    + filled.stream().map(FilledForm::inWords).collect(Collectors.joining("; ")) + ".");
        form.open();
        to.focus();
    }

    private void several(List<AccountRow> accounts, Runnable afterwards) {
        var to = colleagues.any("Next owner", null);
        var watch = area("What to watch, for all of them", "");
        new FormDialog(
                        "Hand over " + accounts.size() + " accounts",
                        "Hand over",
                        () -> {
                            var rows = handOvers.handOver(accounts, Colleagues.chosen(to), watch.getValue());
                            Toast.done(rows.size() + " accounts wait for "
                                    + rows.getFirst().toName() + " to confirm.");
                            afterwards.run();
                        },
                        to,
                        watch)
                .about(accounts.stream().map(AccountRow::number).toList())
                .saying("Each goes with what was agreed, what is next and what to watch, as the books have it.")
                .open();
        to.focus();
    }

    private static TextArea area(String label, String words) {
        var area = new TextArea(label);
        area.setValue(words);
        return area;
    }
}
