package org.tallystick.staff.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
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
    private final TextField username = new TextField("1. Who: sign-in, such as sf.reyes");
    private final TextField name = new TextField("Name, for somebody new");
    private final Select<ClassRow> jobClass = new Select<>();
    private final Select<PositionRow> at = new Select<>();
    private final DatePicker from = new DatePicker("3. From");
    private final DatePicker until = new DatePicker("Until");
    private final Checkbox moves = new Checkbox("What they hold now ends the day before", true);
    private final ImpactNote impact;

    SeatForm(LadderDrafts drafts, Positions positions, LadderRow ladder, Consumer<String> done) {
        this.drafts = drafts;
        this.positions = positions;
        this.ladder = ladder;
        this.done = done;
        this.impact = new ImpactNote(() -> drafts.impact(command()));
        jobClass.setLabel("2. Class");
        jobClass.setItems(ladder.classes());
        jobClass.setItemLabelGenerator(row -> row == null ? "" : row.inWords());
        at.setLabel("Position, if not its first");
        at.setItemLabelGenerator(row -> row == null ? "the first of the class" : row.title());
        at.setEmptySelectionAllowed(true);
        at.setEmptySelectionCaption("the first of the class");
        until.setPlaceholder("open");
        jobClass.addValueChangeListener(chosen -> {
            at.setItems(positionsOf(chosen.getValue()));
            impact.update();
        });
        username.addValueChangeListener(_ -> impact.update());
        name.addValueChangeListener(_ -> impact.update());
        from.addValueChangeListener(_ -> impact.update());
        until.addValueChangeListener(_ -> impact.update());
        moves.addValueChangeListener(_ -> impact.update());
    }

    /** Person, class, first day: three steps. Who is new gets a first sign-in on the screen of people, once they are here. */
    void open(@Nullable ClassRow one, LocalDate today) {
        from.setValue(today);
        if (one != null)
            ladder.classes().stream()
                    .filter(row -> row.key().equals(one.key()))
                    .findFirst()
                    .ifPresent(jobClass::setValue);
        var days = new Div(from, until);
        days.addClassName("ts-two");
        new FormDialog(
                        "Add or move somebody",
                        "Keep in draft",
                        this::keep,
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

    private void keep() {
        var seat = command();
        drafts.keep(seat);
        done.accept(seat.username() + " sits there from " + WrittenDays.DAY.format(seat.from())
                + ". Kept in the draft; nothing acts yet.");
    }

    private SeatPerson command() {
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
    }

    private List<PositionRow> positionsOf(@Nullable ClassRow one) {
        return positions.all().stream()
                .filter(row -> one != null && one.key().equals(row.jobClass()))
                .toList();
    }
}
