package org.tallystick.intake.ui;

import static org.tallystick.calendar.WrittenDays.MINUTE;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.tallystick.intake.ImportState;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;

/** How imports are put into words on the screen. */
final class Shown {

    private Shown() {}

    static String count(long number) {
        return String.format(Locale.US, "%,d", number);
    }

    static String rows(long number) {
        return count(number) + (number == 1 ? " row" : " rows");
    }

    static String at(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }

    static String size(long bytes) {
        if (bytes < 1_000) return bytes + " bytes";
        if (bytes < 1_000_000) return String.format(Locale.US, "%.1f kB", bytes / 1_000.0);
        return String.format(Locale.US, "%.1f MB", bytes / 1_000_000.0);
    }

    static StatusBadge state(ImportState state) {
        return switch (state) {
            case QUEUED -> StatusBadge.plain(Tone.OPEN, "Waiting");
            case RUNNING -> StatusBadge.plain(Tone.UNDER_WAY, "Being read");
            case READY -> StatusBadge.plain(Tone.NOTE, "To be accepted");
            case POSTED -> StatusBadge.plain(Tone.OK, "Posted");
            case FAILED -> StatusBadge.plain(Tone.STOP, "Failed");
            case CANCELLED -> StatusBadge.plain(Tone.NO, "Cancelled");
        };
    }

    /** A pane with its heading, and a quiet remark at the right of it. */
    static Section pane(String title, String remark) {
        var head = Styled.box(
                "ts-pane-head",
                new H2(title),
                Styled.words("", "ts-spring"),
                Styled.words(remark, "ts-small", "ts-faint"));
        var pane = new Section(head);
        pane.addClassName("ts-pane");
        pane.getElement().setAttribute("aria-label", title);
        return pane;
    }
}
