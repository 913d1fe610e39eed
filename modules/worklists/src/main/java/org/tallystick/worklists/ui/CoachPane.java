package org.tallystick.worklists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.tallystick.security.NotPermitted;
import org.tallystick.staff.PersonRow;
import org.tallystick.web.KeptFields;
import org.tallystick.web.Keys;
import org.tallystick.web.Refusal;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;

/** A coaching note to somebody of the unit, and those that were written before, as far as they may be read. */
class CoachPane extends Div {

    private final CoachingForm form;
    private final Div fields;
    private final Runnable afterwards;

    CoachPane(CoachingDesk desk, PersonRow person, Runnable afterwards) {
        this.form = new CoachingForm(desk, person, null);
        this.afterwards = afterwards;
        addClassNames("ts-pane", "ts-coach");
        var back = new Button("Back", _ -> afterwards.run());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        Keys.print(back, "Esc");
        var said = new Paragraph(CoachingForm.NO_RATING);
        said.addClassNames("ts-small", "ts-quiet");
        fields = Styled.box("ts-coach-form ts-stack", said);
        fields.add(form.fields(false));
        KeptFields.keepAll(fields, "coach " + person.id().value());
        var before = desk.notes().to(person.id());
        add(Styled.box("ts-pane-head", new H2("Coach " + person.name()), Styled.words("", "ts-spring"), back), fields);
        if (!before.isEmpty()) add(new CoachingList(desk, before, _ -> new Component[0]));
        var write = new Button("Write it", _ -> write());
        write.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.print(write, "F8");
        add(Styled.box("ts-screen-bar", Styled.words("", "ts-spring"), write));
        Keys.of(this).on("F8", "write the note", this::write).on("Esc", "back", afterwards);
        form.focus();
    }

    private void write() {
        try {
            var person = form.write();
            KeptFields.sentFrom(fields);
            Toast.done(person.name() + " finds it on Today.");
            afterwards.run();
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        } catch (NotPermitted refused) {
            Toast.refused(String.valueOf(refused.getMessage()));
        }
    }
}
