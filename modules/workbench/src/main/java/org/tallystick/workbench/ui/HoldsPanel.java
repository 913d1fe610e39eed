package org.tallystick.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.ChangeHold;
import org.tallystick.accounts.DebtRow;
import org.tallystick.accounts.HoldRow;
import org.tallystick.accounts.Holds;
import org.tallystick.accounts.LiftHold;
import org.tallystick.web.EmptyState;
import org.tallystick.web.FormDialog;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Toast;
import org.tallystick.workbench.WorkbenchSubject;

/** Each hold with what it stops, its days, the paper it stands under, and what can be done about it. */
class HoldsPanel extends Div {

    private final WorkbenchSubject subject;
    private final List<DebtRow> debts;
    private final Holds holds;
    private final LocalDate today;
    private final boolean mayChange;
    private final boolean mayLift;

    HoldsPanel(
            WorkbenchSubject subject,
            List<DebtRow> debts,
            Holds holds,
            LocalDate today,
            boolean mayChange,
            boolean mayLift) {
        this.subject = subject;
        this.debts = debts;
        this.holds = holds;
        this.today = today;
        this.mayChange = mayChange;
        this.mayLift = mayLift;
        show();
    }

    private void show() {
        removeAll();
        var seen = holds.everOf(subject.party()).stream().filter(this::isSeen).toList();
        if (seen.isEmpty()) {
            add(new EmptyState(
                    "No hold was ever placed",
                    "Press h to place one: it says what must not be done, how long, and under which paper."));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("ts-timeline");
        var heading = "";
        for (var hold : seen) {
            var next = hold.endedOn() == null ? "Standing" : "Ended";
            if (!next.equals(heading)) {
                var line = new ListItem(next);
                line.addClassName("ts-day");
                list.add(line);
                heading = next;
            }
            list.add(line(hold));
        }
        add(list);
    }

    private boolean isSeen(HoldRow hold) {
        return hold.account() == null
                || subject.accounts().stream().anyMatch(account -> account.id().equals(hold.account()));
    }

    private Component line(HoldRow hold) {
        var what = new Div(first(hold), new Paragraph(second(hold)), new Paragraph(third(hold)));
        what.addClassName("ts-hold-what");
        var acts = new Div();
        acts.addClassName("ts-hold-acts");
        if (hold.endedOn() == null && mayChange) acts.add(button("Change", "change ", hold, () -> change(hold)));
        if (hold.endedOn() == null && mayLift) acts.add(button("Lift", "lift ", hold, () -> lift(hold)));
        var line = new ListItem(what, acts);
        line.addClassName("ts-hold");
        return line;
    }

    private Component first(HoldRow hold) {
        var tone = hold.endedOn() != null ? Tone.OK : hold.standsOn(today) ? Tone.STOP : Tone.OPEN;
        var on = new Span(" " + on(hold));
        var line = new Div(StatusBadge.plain(tone, hold.typeName()), on);
        line.addClassNames("ts-line-up", "ts-medium");
        return line;
    }

    private String second(HoldRow hold) {
        var to = hold.to();
        return "Stops " + hold.stopsInWords() + ". From " + Days.of(hold.from(), today)
                + (to == null ? " until it is lifted." : " until " + Days.of(to, today) + ".");
    }

    private String third(HoldRow hold) {
        var words = "Stands under " + hold.authority() + ". " + hold.reason() + " (" + hold.placedBy() + ")";
        if (hold.citation() != null) words += " " + hold.citation();
        if (hold.endedOn() != null)
            words += " Ended " + Days.of(hold.endedOn(), today) + ": " + hold.endedBecause() + " (" + hold.endedBy()
                    + ")";
        return words;
    }

    private String on(HoldRow hold) {
        if (hold.account() == null) return "the debtor, with everything owed";
        if (hold.debt() != null)
            return debts.stream()
                    .filter(debt -> debt.id().equals(hold.debt()))
                    .map(debt -> debt.debtTypeName() + " " + debt.number())
                    .findFirst()
                    .orElse("one debt");
        return subject.accounts().stream()
                .filter(account -> account.id().equals(hold.account()))
                .map(AccountRow::number)
                .map(number -> "account " + number)
                .findFirst()
                .orElse("an account");
    }

    private static Button button(String words, String verb, HoldRow hold, Runnable act) {
        var button = new Button(words, _ -> act.run());
        button.setAriaLabel(verb + "the hold " + hold.typeName());
        return button;
    }

    private void lift(HoldRow hold) {
        var reason = new TextField("Why it is lifted");
        var dialog = new FormDialog(
                        "Lift the hold",
                        "Lift it",
                        () -> {
                            var after = holds.lift(new LiftHold(hold.id(), reason.getValue(), hold.version()));
                            Toast.done(
                                    after.endedOn() == null
                                            ? "A second person is asked. Until then the hold stands."
                                            : "The hold is lifted.");
                            show();
                        },
                        reason)
                .about(hold.id())
                .saying(hold.typeName() + ", " + on(hold) + ". It stops " + hold.stopsInWords() + ".");
        dialog.open();
        reason.focus();
    }

    private void change(HoldRow hold) {
        change(hold, hold.version(), hold.to(), hold.authority());
    }

    private void change(HoldRow hold, int version, @Nullable LocalDate last, String paper) {
        var to = new DatePicker("Last day", last);
        var authority = new TextField("Stands under", paper, "");
        var reason = new TextField("Why it is changed");
        Supplier<ChangeHold> typed =
                () -> new ChangeHold(hold.id(), to.getValue(), authority.getValue(), reason.getValue(), version);
        new FormDialog("Change the hold", "Save", () -> save(typed.get()), to, authority, reason)
                .picking((changed, yours) -> save(merged(hold, typed.get(), yours, changed.version())))
                .about(hold.id())
                .saying(hold.typeName() + ", " + on(hold) + ".")
                .open();
        to.focus();
    }

    /** Who comes second sees both versions and picks; what is not picked stays as it was saved. */
    private void save(ChangeHold typed) {
        holds.change(typed);
        Toast.done("The hold is changed.");
        show();
    }

    private ChangeHold merged(HoldRow seen, ChangeHold typed, Set<String> yours, int version) {
        var now = holds.byId(seen.id()).orElse(seen);
        return new ChangeHold(
                seen.id(),
                yours.contains("to") ? typed.to() : now.to(),
                yours.contains("authority") ? typed.authority() : now.authority(),
                typed.reason(),
                version);
    }
}
