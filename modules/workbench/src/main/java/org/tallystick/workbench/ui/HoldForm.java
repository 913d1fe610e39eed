package org.tallystick.workbench.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.DebtRow;
import org.tallystick.accounts.HeldAction;
import org.tallystick.accounts.HoldId;
import org.tallystick.accounts.HoldType;
import org.tallystick.accounts.Holds;
import org.tallystick.accounts.PlaceHold;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.Counted;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Toast;
import org.tallystick.workbench.WorkbenchSubject;

/** The fields of a hold: what kind, on what, how long, under which paper and why. */
class HoldForm {

    /** What it is placed on. */
    private record On(String words, List<PlaceHold> targets) {}

    private final WorkbenchSubject subject;
    private final List<DebtRow> debts;
    private final Holds holds;
    private final LocalDate today;
    private final Runnable afterwards;
    private final Select<HoldType> type = new Select<>();
    private final Select<On> on = new Select<>();
    private final DatePicker from = new DatePicker("First day");
    private final DatePicker to = new DatePicker("Last day");
    private final CheckboxGroup<HeldAction> stops = new CheckboxGroup<>("Stops");
    private final TextField authority = new TextField("Stands under");
    private final TextField reason = new TextField("Why");
    private final Paragraph says = new Paragraph();

    HoldForm(WorkbenchSubject subject, List<DebtRow> debts, Holds holds, LocalDate today, Runnable afterwards) {
        this.subject = subject;
        this.debts = debts;
        this.holds = holds;
        this.today = today;
        this.afterwards = afterwards;
    }

    void open() {
        type.setLabel("Kind of hold");
        on.setLabel("On");
        type.setItems(holds.types());
        type.setItemLabelGenerator(HoldType::name);
        type.addValueChangeListener(_ -> ofType());
        var targets = targets();
        on.setItems(targets);
        on.setItemLabelGenerator(On::words);
        on.setValue(targets.getFirst());
        from.setValue(today);
        from.addValueChangeListener(_ -> ofType());
        authority.setPlaceholder("case number, letter, order");
        stops.setVisible(false);
        stops.setItemLabelGenerator(HeldAction::plural);
        says.addClassNames("ts-small", "ts-quiet");
        new FormDialog("Place a hold", "Place it", this::save, type, on, from, to, stops, authority, reason, says)
                .about(subject.selected().number())
                .open();
        type.focus();
    }

    /** A kind of hold says how it usually ends and what it stops; both can be made narrower. */
    private void ofType() {
        var chosen = type.getValue();
        if (chosen == null || from.getValue() == null) return;
        var usual = chosen.usualDays() == null ? chosen.longestDays() : chosen.usualDays();
        to.setValue(usual == null ? null : from.getValue().plusDays(usual - 1L));
        stops.setVisible(true);
        stops.setItems(chosen.stops());
        stops.setValue(Set.copyOf(chosen.stops()));
        says.setText(inWords(chosen));
    }

    private static String inWords(HoldType type) {
        var words = new ArrayList<String>();
        words.add(
                type.longestDays() == null
                        ? "May stand until it is lifted."
                        : "Lasts " + Counted.of(type.longestDays(), "day") + " at most.");
        if (type.secondPerson()) words.add("It is lifted only when a second person has agreed.");
        if (type.citation() != null) words.add(type.citation());
        return String.join(" ", words);
    }

    private List<On> targets() {
        var targets = new ArrayList<On>();
        if (!subject.ticked().isEmpty())
            targets.add(new On(
                    subject.ticked().size() == 1
                            ? "The ticked debt"
                            : "The " + subject.ticked().size() + " ticked debts",
                    subject.ticked().stream().map(this::target).toList()));
        targets.add(new On("Account " + subject.selected().number(), List.of(target(subject.selected()))));
        for (var debt : debts)
            if (debt.account().equals(subject.selected().id())
                    && subject.ticked().isEmpty())
                targets.add(new On("Only " + debt.debtTypeName() + " " + debt.number(), List.of(target(debt))));
        targets.add(new On("The debtor, with everything owed", List.of(template())));
        return targets;
    }

    private PlaceHold template() {
        return new PlaceHold(new HoldId(Ids.next()), subject.party(), null, null, "", today, null, List.of(), "", "");
    }

    private PlaceHold target(AccountRow account) {
        return new PlaceHold(
                new HoldId(Ids.next()), account.party(), account.id(), null, "", today, null, List.of(), "", "");
    }

    private PlaceHold target(DebtRow debt) {
        return new PlaceHold(
                new HoldId(Ids.next()), subject.party(), debt.account(), debt.id(), "", today, null, List.of(), "", "");
    }

    private void save() {
        var kind = type.getValue();
        var first = from.getValue();
        if (kind == null) throw new Incomplete("Choose the kind of hold.");
        if (first == null) throw new Incomplete("Say on which day it begins.");
        if (stops.getValue().isEmpty()) throw new Incomplete("A hold stops something. Tick what it stops.");
        var only = stops.getValue().size() == kind.stops().size()
                ? List.<HeldAction>of()
                : stops.getValue().stream().sorted().toList();
        var all = on.getValue();
        if (all == null) throw new Incomplete("Say what it is placed on.");
        holds.place(all.targets().stream()
                .map(target -> new PlaceHold(
                        target.id(),
                        target.party(),
                        target.account(),
                        target.debt(),
                        kind.code(),
                        first,
                        to.getValue(),
                        only,
                        authority.getValue(),
                        reason.getValue()))
                .toList());
        Toast.done(kind.name() + " hold placed. It stops "
                + stops.getValue().stream().sorted().map(HeldAction::plural).collect(Collectors.joining(", ")) + ".");
        afterwards.run();
    }
}
