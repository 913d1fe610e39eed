package org.tallystick.staff.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.staff.LadderDrafts;
import org.tallystick.staff.LadderRow;
import org.tallystick.staff.LadderRow.ClassRow;
import org.tallystick.staff.PositionRow;
import org.tallystick.staff.Positions;
import org.tallystick.staff.SeatPerson;
import org.tallystick.staff.StaffRefused;
import org.tallystick.web.FormDialog;

/** Somebody, new or known, takes a position of a class, between days of their own. */
final class SeatForm {

    private final LadderDrafts drafts;
    private final Positions positions;
    private final LadderRow ladder;
    private final Consumer<String> done;

    SeatForm(LadderDrafts drafts, Positions positions, LadderRow ladder, Consumer<String> done) {
        this.drafts = drafts;
        this.positions = positions;
        this.ladder = ladder;
        this.done = done;
    }

    /** Person, class, first day: three steps. Who is new gets a first sign-in on the screen of people, once they are here. */
    void open(@Nullable ClassRow one, LocalDate today) {
        var username = new TextField("1. Who: sign-in, such as sf.reyes");
        var name = new TextField("Name, for somebody new");
        var jobClass = new Select<ClassRow>();
        jobClass.setLabel("2. Class");
        jobClass.setItems(ladder.classes());
        jobClass.setItemLabelGenerator(row -> row == null ? "" : row.inWords());
        var at = positionField();
        var from = new DatePicker("3. From");
        from.setValue(today);
        var until = new DatePicker("Until");
        until.setPlaceholder("open");
        var days = new Div(from, until);
        days.addClassName("ts-two");
        var moves = new Checkbox("What they hold now ends the day before", true);
        Supplier<SeatPerson> command = () -> {
            var first = from.getValue();
            if (first == null) throw new StaffRefused("Say from which day.");
            var position = at.getValue();
            var of = jobClass.getValue();
            return new SeatPerson(
                    username.getValue().strip(),
                    name.isEmpty() ? null : name.getValue().strip(),
                    of == null ? "" : of.key(),
                    position == null ? null : position.key(),
                    first,
                    until.getValue(),
                    moves.getValue(),
                    ladder.version());
        };
        var impact = new ImpactNote(() -> drafts.impact(command.get()));
        jobClass.addValueChangeListener(chosen -> {
            at.setItems(positions.all().stream()
                    .filter(row -> row.jobClass() != null
                            && chosen.getValue() != null
                            && row.jobClass().equals(chosen.getValue().key()))
                    .toList());
            impact.update();
        });
        if (one != null)
            jobClass.getListDataView()
                    .getItems()
                    .filter(row -> row.key().equals(one.key()))
                    .findFirst()
                    .ifPresent(jobClass::setValue);
        username.addValueChangeListener(_ -> impact.update());
        name.addValueChangeListener(_ -> impact.update());
        from.addValueChangeListener(_ -> impact.update());
        until.addValueChangeListener(_ -> impact.update());
        moves.addValueChangeListener(_ -> impact.update());
        new FormDialog(
                        "Add or move somebody",
                        "Keep in draft",
                        () -> {
                            var seat = command.get();
                            drafts.keep(seat);
                            done.accept(seat.username() + " sits there from " + WrittenDays.DAY.format(seat.from())
                                    + ". Kept in the draft; nothing acts yet.");
                        },
                        username,
                        name,
                        jobClass,
                        at,
                        days,
                        moves,
                        impact)
                .about(one == null ? "" : one.key())
                .open();
        username.focus();
    }

    private static Select<PositionRow> positionField() {
        var at = new Select<PositionRow>();
        at.setLabel("Position, if not its first");
        at.setItemLabelGenerator(row -> row == null ? "the first of the class" : row.title());
        at.setEmptySelectionAllowed(true);
        at.setEmptySelectionCaption("the first of the class");
        return at;
    }
}
