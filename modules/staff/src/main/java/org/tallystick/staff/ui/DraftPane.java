package org.tallystick.staff.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.tallystick.staff.DraftedChange;
import org.tallystick.staff.LadderDraftRow;
import org.tallystick.web.Glyph;

/** The draft against the version in force: each change before and after, who gains and loses what, and what moves. */
final class DraftPane extends Div {

    DraftPane(LadderDraftRow draft, boolean mayChange, Consumer<UUID> takeOut) {
        addClassName("ts-inset");
        var list = new UnorderedList();
        list.addClassName("ts-compare");
        for (var one : draft.changes()) list.add(change(one, mayChange, takeOut));
        add(list, new H3("Who gains, who loses"));
        note(draft.impact().inWords(), draft.impact().people().isEmpty());
        add(new H3("What moves"));
        note(
                draft.follows().isEmpty() ? List.of("No open request and no queue moves.") : draft.follows(),
                draft.follows().isEmpty());
    }

    private static ListItem change(DraftedChange one, boolean mayChange, Consumer<UUID> takeOut) {
        var what = new Div(new Span(one.what()));
        what.addClassName("ts-medium");
        var item = new ListItem(
                what, line("was", one.was()), line("becomes", one.becomes()), quiet("put there by " + one.by()));
        if (mayChange) {
            var out = new Button("Take out", _ -> takeOut.accept(one.id()));
            out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            out.getElement().setAttribute("aria-label", "Take out: " + one.what());
            item.add(out);
        }
        return item;
    }

    private static Div line(String verb, String words) {
        var label = new Span(verb);
        label.addClassNames("ts-small", "ts-quiet");
        var line = new Div(label, new Span(words.isEmpty() ? "nothing" : words));
        line.addClassName("ts-compare-line");
        return line;
    }

    private static Paragraph quiet(String words) {
        var quiet = new Paragraph(words);
        quiet.addClassNames("ts-small", "ts-quiet");
        return quiet;
    }

    private void note(List<String> lines, boolean nothing) {
        var words = new Div();
        lines.forEach(line -> words.add(new Div(line)));
        var note = new Div(Glyph.shape(nothing ? "check" : "triangle"), words);
        note.addClassNames("ts-note", nothing ? "ts-ok" : "ts-warn");
        add(note);
    }
}
