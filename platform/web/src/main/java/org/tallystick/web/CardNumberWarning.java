package org.tallystick.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.security.CardNumbers;

/** A number that somebody else gave looks like a payment card's by chance or mistake: it is kept, and that is said. */
public final class CardNumberWarning {

    private static final String HOLDS_REFERENCE = "holds a number that somebody else gave";

    private CardNumberWarning() {}

    /** Whether such numbers are typed into the field. */
    static boolean isBelow(Component field) {
        return ComponentUtil.getData(field, HOLDS_REFERENCE) != null;
    }

    /** What to say of a reference, such as the {@code check number}; empty when it looks like no card's. */
    public static Optional<String> of(String reference, @Nullable String typed) {
        if (typed == null || !CardNumbers.isIn(typed)) return Optional.empty();
        return Optional.of("This " + reference
                + " looks like the number of a payment card. Take it out if it is one; if not, go on.");
    }

    /** Says it below the field while it is typed; as long as the form is not sent the number is kept with it. */
    public static void below(TextField field, String reference) {
        ComponentUtil.setData(field, HOLDS_REFERENCE, true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(
                typed -> say(field, of(reference, typed.getValue()).orElse("")));
    }

    /** Sets a warning below the field, or takes it away. */
    public static void say(TextField field, String warning) {
        field.setHelperText(warning);
        field.setClassName("ts-warned", !warning.isEmpty());
    }
}
