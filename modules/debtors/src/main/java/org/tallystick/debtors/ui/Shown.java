package org.tallystick.debtors.ui;

import static org.tallystick.calendar.WrittenDays.DAY;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Small parts of these screens. */
final class Shown {

    private Shown() {}

    static Div styled(String css, Component... parts) {
        var div = new Div(parts);
        div.addClassNames(css.split(" ", -1));
        return div;
    }

    static Span words(String words, String... css) {
        var span = new Span(words);
        span.addClassNames(css);
        return span;
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }
}
