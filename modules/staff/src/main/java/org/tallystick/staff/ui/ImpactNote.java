package org.tallystick.staff.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.tallystick.security.NotPermitted;
import org.tallystick.staff.Impact;
import org.tallystick.web.Glyph;
import org.tallystick.web.Refusal;

/** Who gains and who loses what by the change in hand, said before it is made. */
final class ImpactNote extends Div {

    private final Supplier<Impact> impact;

    ImpactNote(Supplier<Impact> impact) {
        this.impact = impact;
        addClassName("ts-note");
        getElement().setAttribute("role", "status").setAttribute("aria-label", "What the change brings about");
        setVisible(false);
    }

    /** What is not filled in yet has no impact. */
    void update() {
        removeAll();
        setVisible(false);
        try {
            var found = impact.get();
            var words = new Div();
            found.inWords().forEach(line -> words.add(new Div(line)));
            boolean nothing = found.people().isEmpty();
            getElement().getClassList().set("ts-ok", nothing);
            getElement().getClassList().set("ts-warn", !nothing);
            add(Glyph.shape(nothing ? "check" : "triangle"), new Span(words));
            setVisible(true);
        } catch (Refusal | NotPermitted _) {
            setVisible(false);
        }
    }
}
