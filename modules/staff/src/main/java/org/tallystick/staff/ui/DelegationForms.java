package org.tallystick.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.agency.DebtType;
import org.tallystick.agency.Department;
import org.tallystick.security.CurrentPerson;
import org.tallystick.staff.Authorities;
import org.tallystick.staff.AuthorityRow;
import org.tallystick.staff.Delegations;
import org.tallystick.staff.HolderKind;
import org.tallystick.staff.Ladder;
import org.tallystick.staff.MatrixRow;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.staff.PositionRow;
import org.tallystick.staff.Positions;
import org.tallystick.staff.RecordDelegation;
import org.tallystick.staff.Relieve;
import org.tallystick.staff.StaffRefused;
import org.tallystick.web.FormDialog;

/** The forms by which authority is lent: somebody acts for another, or a document is recorded; each with its scope and days. */
final class DelegationForms {

    private final Delegations delegations;
    private final People people;
    private final Ladder ladder;
    private final Authorities authorities;
    private final Positions positions;
    private final Choices choices;
    private final Consumer<String> done;
    private final DatePicker from = new DatePicker("From");
    private final DatePicker until = new DatePicker("Until");
    private final TextField limit = new TextField("Up to");
    private final Select<DebtType> debtType = new Select<>();
    private final Select<Department> department = new Select<>();

    DelegationForms(
            Delegations delegations,
            People people,
            Ladder ladder,
            Authorities authorities,
            Positions positions,
            Choices choices,
            Consumer<String> done) {
        this.delegations = delegations;
        this.people = people;
        this.ladder = ladder;
        this.authorities = authorities;
        this.positions = positions;
        this.choices = choices;
        this.done = done;
        from.setValue(choices.today());
    }

    void relieve() {
        var who = person("Who acts");
        var away = person("For whom");
        away.setEmptySelectionAllowed(true);
        var desk = desk();
        var actions = actions("Only for", _ -> true);
        actions.setPlaceholder("all that they may");
        var number = new TextField("Number of the document, if any");
        var why = new TextField("Reason, such as vacation");
        new FormDialog(
                        "Somebody acts for another",
                        "Keep",
                        () -> {
                            var first = from.getValue();
                            var last = until.getValue();
                            if (who.getValue() == null || first == null || last == null)
                                throw new StaffRefused("Say who, for whom, from when and until when.");
                            var colleague = away.getValue();
                            var seat = desk.getValue();
                            boolean inForce = delegations.relieve(new Relieve(
                                    who.getValue().username(),
                                    colleague == null ? null : colleague.username(),
                                    seat == null ? null : seat.key(),
                                    textOf(number),
                                    chosen(actions),
                                    first,
                                    last,
                                    why.getValue()));
                            done.accept(inForce ? "Kept." : "It waits for somebody from a higher rung.");
                        },
                        who,
                        away,
                        desk,
                        actions,
                        two(from, until),
                        number,
                        why)
                .aboutTheScreen()
                .saying("Everything done by it says for whom. It ends by itself after the last day.")
                .open();
        who.focus();
    }

    void record() {
        var number = new TextField("Number of the document");
        var givenBy = new TextField("Given by");
        var citation = new TextField("Where it stands");
        var to = new ComboBox<GrantForm.To>("To the class or person");
        to.setItems(holders());
        to.setItemLabelGenerator(GrantForm.To::words);
        var lendable = lendable();
        var actions = actions("For which actions", one -> lendable.contains(one.action()));
        choices.debtTypes(debtType);
        choices.departments(department);
        limit.setPlaceholder("no limit");
        until.setPlaceholder("open");
        new FormDialog(
                        "Record a document",
                        "Record",
                        () -> {
                            var first = from.getValue();
                            var holder = to.getValue();
                            if (holder == null || first == null)
                                throw new StaffRefused("Say to which class or to whom, and from when.");
                            var type = debtType.getValue();
                            var of = department.getValue();
                            boolean inForce = delegations.record(new RecordDelegation(
                                    number.getValue(),
                                    givenBy.getValue(),
                                    null,
                                    textOf(citation),
                                    holder.kind() == HolderKind.CLASS ? holder.key() : null,
                                    holder.kind() == HolderKind.PERSON ? holder.key() : null,
                                    chosen(actions),
                                    type == null ? null : type.code(),
                                    of == null ? null : of.code(),
                                    Choices.limit(limit.getValue()),
                                    first,
                                    until.getValue()));
                            done.accept(inForce ? "In force." : "It waits for somebody who holds what it lends.");
                        },
                        two(number, givenBy),
                        citation,
                        to,
                        actions,
                        two(limit, debtType, from, until, department))
                .aboutTheScreen()
                .saying("It lends what the matrix gives only by delegation, within this scope and these days.")
                .open();
        number.focus();
    }

    private static Div two(Component... fields) {
        var two = new Div(fields);
        two.addClassName("ts-two");
        return two;
    }

    private static @Nullable String textOf(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private static List<String> chosen(MultiSelectComboBox<AuthorityRow> actions) {
        return actions.getValue().stream().map(AuthorityRow::action).sorted().toList();
    }

    private MultiSelectComboBox<AuthorityRow> actions(String label, Predicate<AuthorityRow> offered) {
        var actions = new MultiSelectComboBox<AuthorityRow>(label);
        actions.setItems(authorities.of(CurrentPerson.get().username()).stream()
                .filter(offered)
                .toList());
        actions.setItemLabelGenerator(AuthorityRow::words);
        return actions;
    }

    /** What some class has in the matrix by delegation only: there a document counts. */
    private List<String> lendable() {
        return authorities.matrix().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.given().stream())
                .filter(MatrixRow.Given::delegated)
                .map(MatrixRow.Given::action)
                .distinct()
                .toList();
    }

    private List<GrantForm.To> holders() {
        var all = new ArrayList<GrantForm.To>();
        for (var one : ladder.now().classes())
            all.add(new GrantForm.To(HolderKind.CLASS, one.key(), "Class " + one.inWords()));
        for (var one : people.all())
            if (!one.service()) all.add(new GrantForm.To(HolderKind.PERSON, one.username(), one.name() + " alone"));
        return all;
    }

    private Select<PersonRow> person(String label) {
        var select = new Select<PersonRow>();
        select.setLabel(label);
        select.setItems(people.all().stream().filter(one -> !one.service()).toList());
        select.setItemLabelGenerator(one -> one == null ? "" : one.name() + ", " + one.position());
        return select;
    }

    /** Where nobody sits any more, or one seat of several is empty. */
    private Select<PositionRow> desk() {
        var select = new Select<PositionRow>();
        select.setLabel("Or at which desk that nobody has now");
        select.setEmptySelectionAllowed(true);
        select.setItems(positions.all().stream()
                .filter(one -> !one.service() && one.jobClass() != null)
                .toList());
        select.setItemLabelGenerator(one -> one == null
                ? ""
                : one.title()
                        + (one.unit() == null ? "" : ", " + one.unit())
                        + (one.holders().isEmpty() ? " (nobody)" : ""));
        return select;
    }
}
