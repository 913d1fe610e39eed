package org.tallystick.payments.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tallystick.payments.PaymentEffect;
import org.tallystick.web.Glyph;

/** What the payment sets going, before it is taken. */
class EffectList extends UnorderedList {

    EffectList(List<PaymentEffect.Line> effects) {
        addClassName("ts-effects");
        getElement().setAttribute("aria-label", "What this payment does");
        for (var effect : effects) {
            var fact = new Span(effect.fact() + " ");
            fact.addClassName("ts-medium");
            var shape = shape(effect.weight());
            add(new ListItem(shape, new Span(fact, new Span(effect.sentence()))));
        }
    }

    private static Glyph shape(PaymentEffect.Weight weight) {
        var shape = Glyph.shape(
                switch (weight) {
                    case DONE -> "check";
                    case PARTLY -> "half";
                    case NOTE -> "ring";
                });
        shape.addClassName(
                switch (weight) {
                    case DONE -> "ts-ok";
                    case PARTLY -> "ts-under-way";
                    case NOTE -> "ts-faint";
                });
        return shape;
    }
}
