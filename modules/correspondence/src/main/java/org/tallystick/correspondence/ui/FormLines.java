package org.tallystick.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Function;
import org.tallystick.correspondence.PaperLanguage;
import org.tallystick.correspondence.forms.FormSheet;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;

/** A form on the screen, heading by heading: what the books say, what was typed, and what is blank. */
final class FormLines {

    private FormLines() {}

    /** The parts of a sheet; a blank is shown as asked for. */
    static List<Component> of(FormSheet sheet, Function<FormSheet.Field, Component> blank) {
        return sheet.parts().stream()
                .map(part -> part(part, isSpanish(sheet), blank))
                .toList();
    }

    /** A blank of a form that is kept: to be written on paper. */
    static Component open(FormSheet sheet) {
        return StatusBadge.plain(Tone.OPEN, isSpanish(sheet) ? "Por completar" : "To be filled in");
    }

    private static boolean isSpanish(FormSheet sheet) {
        return sheet.language() == PaperLanguage.SPANISH;
    }

    private static Component part(FormSheet.Part part, boolean spanish, Function<FormSheet.Field, Component> blank) {
        var lines = new DescriptionList();
        lines.addClassName("ts-form-lines");
        for (var field : part.fields()) lines.add(new DescriptionList.Term(field.label()), said(field, spanish, blank));
        var whole = new Div(new H2(part.heading()), lines);
        whole.addClassName("ts-form-part");
        return whole;
    }

    private static DescriptionList.Description said(
            FormSheet.Field field, boolean spanish, Function<FormSheet.Field, Component> blank) {
        var said = new DescriptionList.Description();
        if (field.isBlank()) said.add(blank.apply(field));
        field.value().lines().map(Paragraph::new).forEach(said::add);
        if (field.by() == FormSheet.By.HAND) {
            var hand = new Paragraph(spanish ? "Escrito a mano" : "Typed by hand");
            hand.addClassNames("ts-small", "ts-quiet");
            said.add(hand);
        }
        return said;
    }
}
