package org.tallystick.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A few fields over the work, saved with F8; a refusal is said beside them, and nothing that was typed is lost. */
public final class FormDialog extends Dialog {

    private final Div form = new Div();
    private final Div refusal = new Div();
    private final Runnable save;

    /** {@code save} does it, or throws a {@link Refusal}; the dialog closes only when it did. */
    public FormDialog(String title, String words, Runnable save, Component... fields) {
        this.save = save;
        setHeaderTitle(title);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setWidth("26rem");
        form.add(fields);
        form.addClassName("ts-stack");
        for (var field : fields) field.getElement().getStyle().setWidth("100%");
        refusal.getElement().setAttribute("role", "alert");
        var all = new Div(form, refusal);
        all.addClassName("ts-stack");
        add(all);
        getFooter().add(back(), act(words));
        Keys.of(all).on("F8", words, this::save).on("Esc", "back", this::close);
    }

    /** A sentence above the fields. */
    public FormDialog saying(String sentence) {
        var paragraph = new Paragraph(sentence);
        paragraph.addClassName("ts-quiet");
        form.addComponentAsFirst(paragraph);
        return this;
    }

    private Button back() {
        var back = new Button("Back", _ -> close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Keys.print(back, "Esc");
        return back;
    }

    private Button act(String words) {
        var act = new Button(words, _ -> save());
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Keys.print(act, "F8");
        return act;
    }

    private void save() {
        refusal.removeAll();
        try {
            save.run();
            close();
        } catch (Refusal refused) {
            var note = new Div(Glyph.shape("square"), new Span(refused.sentence()));
            note.addClassNames("ts-note", "ts-stop");
            refusal.add(note);
        }
    }
}
