package org.tallystick.drafts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.tallystick.drafts.DraftState;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;

/** How drafts are put on the screen. */
final class Shown {

    private static final int PAUSE_MILLISECONDS = 500;

    private Shown() {}

    static StatusBadge state(DraftState state) {
        return switch (state) {
            case DRAFT -> StatusBadge.plain(Tone.OPEN, "Draft");
            case SUBMITTED -> StatusBadge.plain(Tone.UNDER_WAY, "With the checker");
            case RETURNED -> StatusBadge.plain(Tone.WARN, "Returned");
            case ACCEPTED -> StatusBadge.plain(Tone.OK, "Opened");
            case DENIED -> StatusBadge.plain(Tone.NO, "Denied");
            case DISCARDED -> StatusBadge.plain(Tone.NO, "Discarded");
        };
    }

    /** A field that tells what was typed after a short pause, so that nothing waits for the field to be left. */
    static TextField field(String label, Runnable changed) {
        var field = new TextField(label);
        field.setWidthFull();
        field.setAutoselect(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLISECONDS);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) changed.run();
        });
        return field;
    }

    static Div styled(String css, Component... parts) {
        var div = new Div(parts);
        for (var one : css.split(" ", -1)) div.addClassName(one);
        return div;
    }

    static Span words(String text, String... css) {
        var span = new Span(text);
        span.addClassNames(css);
        return span;
    }
}
