package org.tallystick.staff.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tallystick.staff.EndSeat;
import org.tallystick.staff.LadderDrafts;
import org.tallystick.staff.PersonRow;
import org.tallystick.staff.PositionRow;
import org.tallystick.staff.SignIns.FirstSignIn;
import org.tallystick.staff.StaffRefused;
import org.tallystick.web.FormDialog;

/** The forms about one person: the day on which they leave, and the first sign-in of somebody new. */
final class PeopleForms {

    private PeopleForms() {}

    /** A position, or all, until a last day; kept in the draft of the ladder. */
    static void leaves(
            PersonRow person,
            List<PositionRow> held,
            LadderDrafts drafts,
            int version,
            LocalDate today,
            Consumer<String> done) {
        var position = new Select<PositionRow>();
        position.setLabel("Leaves");
        position.setItems(held);
        position.setItemLabelGenerator(row -> row == null ? "all that they hold" : row.title());
        position.setEmptySelectionAllowed(true);
        position.setEmptySelectionCaption("all that they hold");
        var last = new DatePicker("Last day");
        last.setValue(today);
        last.setMin(today);
        var why = new TextArea("Reason");
        why.setMaxLength(1_000);
        Function<String, EndSeat> command = reason -> {
            var day = last.getValue();
            if (day == null) throw new StaffRefused("Say which day is the last.");
            var one = position.getValue();
            return new EndSeat(person.username(), one == null ? null : one.key(), day, reason, version);
        };
        var impact = new ImpactNote(() -> drafts.impact(command.apply("as it would be")));
        position.addValueChangeListener(_ -> impact.update());
        last.addValueChangeListener(_ -> impact.update());
        new FormDialog(
                        person.name() + " leaves",
                        "Keep in draft",
                        () -> {
                            drafts.keep(command.apply(why.getValue()));
                            done.accept("Kept in the draft of the ladder; nothing acts until that is sent.");
                        },
                        position,
                        last,
                        why,
                        impact)
                .about(person.id())
                .saying("Work at the desk is lent, or handed on, from the day after. The sign-in stays, and may do"
                        + " nothing that what they leave gave them.")
                .open();
        why.focus();
        impact.update();
    }

    static void shown(FirstSignIn signIn) {
        var words = new Div(
                new Paragraph("Sign-in: " + signIn.username()),
                new Paragraph("Password: " + signIn.password()),
                new Paragraph("Give it to them now; it cannot be read again."));
        words.addClassName("ts-stack");
        new FormDialog("First sign-in", "Done", () -> {}, words).forgetting().open();
    }
}
