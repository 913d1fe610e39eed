package org.tallystick.intake.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tallystick.intake.ImportRow;
import org.tallystick.web.Glyph;

/** How far an import has come: received, mapped, tried, accepted. */
class Steps extends OrderedList {

    private static final List<String> NAMES = List.of("Received", "Mapped", "Dry run", "Accept");

    Steps(ImportRow row) {
        addClassName("ts-steps");
        getElement().setAttribute("aria-label", "Steps");
        int now = switch (row.state()) {
            case QUEUED -> 1;
            case RUNNING, FAILED, CANCELLED -> 2;
            case READY -> 3;
            case POSTED -> NAMES.size();
        };
        for (int step = 0; step < NAMES.size(); step++) add(step(step, now));
    }

    private static ListItem step(int step, int now) {
        var item = new ListItem(
                Glyph.shape(step < now ? "check" : step == now ? "half" : "ring"), new Span(NAMES.get(step)));
        if (step < now) item.addClassName("ts-done");
        if (step == now) item.getElement().setAttribute("aria-current", "step");
        return item;
    }
}
