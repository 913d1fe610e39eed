package org.tallystick.staff.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.agency.Department;
import org.tallystick.agency.Departments;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.staff.ChangePosition;
import org.tallystick.staff.Ladder;
import org.tallystick.staff.LadderChange;
import org.tallystick.staff.LadderChanges;
import org.tallystick.staff.LadderDrafts;
import org.tallystick.staff.LadderRow.ClassRow;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.staff.PositionRow;
import org.tallystick.staff.Positions;
import org.tallystick.staff.SeatSeveral;
import org.tallystick.staff.StaffRefused;
import org.tallystick.web.FormDialog;

/** The forms in which an agency changes its positions and who holds them; each says first who gains and loses what. */
final class PositionForms {

    private final Positions positions;
    private final LadderChanges changes;
    private final LadderDrafts drafts;
    private final Ladder ladder;
    private final People people;
    private final Departments departments;
    private final Choices choices;
    private final Consumer<String> done;

    PositionForms(
            Positions positions,
            LadderChanges changes,
            LadderDrafts drafts,
            Ladder ladder,
            People people,
            Departments departments,
            Choices choices,
            Consumer<String> done) {
        this.positions = positions;
        this.changes = changes;
        this.drafts = drafts;
        this.ladder = ladder;
        this.people = people;
        this.departments = departments;
        this.choices = choices;
        this.done = done;
    }

    /** Null for a new position. */
    void position(@Nullable PositionRow one) {
        var title = new TextField("Title");
        var jobClass = new Select<ClassRow>();
        jobClass.setLabel("Class");
        jobClass.setItems(ladder.now().classes());
        jobClass.setItemLabelGenerator(row -> row == null ? "none" : row.inWords());
        orNone(jobClass);
        var department = new Select<Department>();
        department.setLabel("Department");
        department.setItems(departments.all());
        department.setItemLabelGenerator(row -> row == null ? "none" : row.name());
        orNone(department);
        var unit = unitField();
        var why = new TextArea("Reason");
        if (one != null) {
            title.setValue(one.title());
            unit.setValue(one.unit());
            ladder.now().classes().stream()
                    .filter(row -> row.key().equals(one.jobClass()))
                    .findFirst()
                    .ifPresent(jobClass::setValue);
            departments.all().stream()
                    .filter(row -> row.code().equals(one.department()))
                    .findFirst()
                    .ifPresent(department::setValue);
        }
        var version = ladder.now().version();
        var form = new Form(one, title, jobClass, department, unit, version);
        var impact = new ImpactNote(() -> positions.impact(form.command("as it would be")));
        jobClass.addValueChangeListener(_ -> impact.update());
        new FormDialog(
                        one == null ? "Add a position" : "Change " + one.title(),
                        "Keep",
                        () -> {
                            var command = form.command(why.getValue());
                            if (isDrafted(command)) return;
                            positions.change(command);
                            done.accept(title.getValue() + " is as you said, from today.");
                        },
                        title,
                        jobClass,
                        department,
                        unit,
                        why,
                        impact)
                .about(one == null ? "" : one.key())
                .open();
        title.focus();
    }

    private static void orNone(Select<?> select) {
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("none");
    }

    /** A unit is the same word at all of its positions: those there are are offered, and another can be typed. */
    private ComboBox<String> unitField() {
        var unit = new ComboBox<String>("Unit");
        var known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (var row : positions.all()) if (row.unit() != null) known.add(row.unit());
        unit.setItems(known);
        unit.setAllowCustomValue(true);
        unit.addCustomValueSetListener(typed -> {
            var word = typed.getDetail().strip();
            known.add(word);
            unit.setItems(known);
            unit.setValue(known.floor(word));
        });
        unit.setClearButtonVisible(true);
        return unit;
    }

    /** What the agency does not let one person do is kept in the draft of the ladder, to be approved. */
    private boolean isDrafted(LadderChange change) {
        if (changes.mayAlone(change)) return false;
        drafts.keep(change);
        done.accept(
                "A second person approves this here: it is kept in the draft of the ladder, to be sent from there.");
        return true;
    }

    private record Form(
            @Nullable PositionRow one,
            TextField title,
            Select<ClassRow> jobClass,
            Select<Department> department,
            ComboBox<String> unit,
            int version) {
        ChangePosition command(String why) {
            var of = jobClass.getValue();
            var at = department.getValue();
            return new ChangePosition(
                    one == null ? null : one.key(),
                    title.getValue(),
                    of == null ? null : of.key(),
                    at == null ? null : at.code(),
                    unit.isEmpty() ? null : unit.getValue().strip(),
                    why,
                    version);
        }
    }

    /** Several people at once; null to choose the position here. */
    void seat(@Nullable PositionRow one) {
        var who = new MultiSelectComboBox<PersonRow>("Who");
        who.setItems(people.all().stream().filter(row -> !row.service()).toList());
        who.setItemLabelGenerator(row -> row.name() + ", " + row.position());
        var position = new Select<PositionRow>();
        position.setLabel("Position");
        position.setItems(positions.all().stream().filter(row -> !row.service()).toList());
        position.setItemLabelGenerator(row -> row == null ? "" : row.title());
        var from = new DatePicker("From");
        from.setValue(choices.today());
        var until = new DatePicker("Until");
        until.setPlaceholder("open");
        var moves = new Checkbox("What they hold now ends the day before", false);
        if (one != null)
            position.getListDataView()
                    .getItems()
                    .filter(row -> row.key().equals(one.key()))
                    .findFirst()
                    .ifPresent(position::setValue);
        var version = ladder.now().version();
        var form = new Seating(who, position, from, until, moves, version);
        var impact = new ImpactNote(() -> positions.impact(form.command()));
        who.addValueChangeListener(_ -> impact.update());
        position.addValueChangeListener(_ -> impact.update());
        moves.addValueChangeListener(_ -> impact.update());
        new FormDialog(
                        "Seat people",
                        "Seat",
                        () -> {
                            var command = form.command();
                            if (isDrafted(command)) return;
                            positions.seat(command);
                            done.accept(
                                    command.usernames().size() == 1
                                            ? "Seated from " + WrittenDays.DAY.format(command.from()) + "."
                                            : command.usernames().size() + " people are seated from "
                                                    + WrittenDays.DAY.format(command.from())
                                                    + ".");
                        },
                        who,
                        position,
                        from,
                        until,
                        moves,
                        impact)
                .about(one == null ? "" : one.key())
                .saying("Somebody new is added on the ladder, and given a first sign-in among the people.")
                .open();
        who.focus();
    }

    private record Seating(
            MultiSelectComboBox<PersonRow> who,
            Select<PositionRow> position,
            DatePicker from,
            DatePicker until,
            Checkbox moves,
            int version) {
        SeatSeveral command() {
            var at = position.getValue();
            var first = from.getValue();
            if (at == null || first == null) throw new StaffRefused("Say at which position, and from when.");
            return new SeatSeveral(
                    who.getValue().stream().map(PersonRow::username).sorted().toList(),
                    at.key(),
                    first,
                    until.getValue(),
                    moves.getValue(),
                    version);
        }
    }
}
