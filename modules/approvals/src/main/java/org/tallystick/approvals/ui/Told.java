package org.tallystick.approvals.ui;

import static org.tallystick.calendar.WrittenDays.MINUTE;
import static org.tallystick.calendar.WrittenDays.SHORT;
import static org.tallystick.calendar.WrittenDays.TIME;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.ApprovalState;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;

/** How requests are put into words on the screen. */
final class Told {

    private static final Pattern NUMBER = Pattern.compile("\\b[A-Z0-9]+(-[A-Z0-9]+)*-[0-9]+\\b");

    private Told() {}

    /** {@code today 10:02}, or with its day. */
    static String at(Instant at, BusinessDay day) {
        var local = at.atZone(day.zone());
        return local.toLocalDate().equals(day.today()) ? "today " + TIME.format(local) : MINUTE.format(local);
    }

    /** {@code 2 h 10 min}. */
    static String age(Instant since, Instant now) {
        long minutes = Math.max(0, Duration.between(since, now).toMinutes());
        if (minutes < 60) return minutes + " min";
        if (minutes < 48 * 60) return minutes / 60 + " h " + minutes % 60 + " min";
        return minutes / (24 * 60) + " days";
    }

    /** {@code Nov 24}. */
    static String day(LocalDate date) {
        return SHORT.format(date);
    }

    /** Until when it is to be decided; empty for what no longer waits. */
    static String due(ApprovalRow row, BusinessDay day) {
        var due = row.dueOn();
        if (due == null || !row.state().waits()) return "";
        if (row.escalated()) return "overdue since " + day(due) + ", told " + row.escalatedTo();
        if (due.isBefore(day.today())) return "overdue since " + day(due);
        return due.equals(day.today()) ? "due today" : "due " + day(due);
    }

    static StatusBadge state(ApprovalState state) {
        return switch (state) {
            case DRAFT -> StatusBadge.plain(Tone.OPEN, "Put by");
            case SUBMITTED -> StatusBadge.plain(Tone.OPEN, "Waiting");
            case RECOMMENDED -> StatusBadge.plain(Tone.UNDER_WAY, "Recommended");
            case RETURNED -> StatusBadge.plain(Tone.WARN, "Sent back");
            case WITHDRAWN -> StatusBadge.plain(Tone.OPEN, "Withdrawn");
            case APPROVED -> StatusBadge.plain(Tone.UNDER_WAY, "Being carried out");
            case DENIED -> StatusBadge.plain(Tone.NO, "Denied");
            case EXECUTED -> StatusBadge.plain(Tone.OK, "Approved and done");
            case FAILED -> StatusBadge.plain(Tone.STOP, "Failed");
            case EXPIRED -> StatusBadge.plain(Tone.OPEN, "Expired");
        };
    }

    /** In a list of those that were decided: how, in one word. */
    static StatusBadge decided(ApprovalState state) {
        return state == ApprovalState.EXECUTED || state == ApprovalState.APPROVED
                ? StatusBadge.plain(Tone.OK, "Approved")
                : state(state);
    }

    /** As the heading of those in this state. */
    static String title(ApprovalState state) {
        return switch (state) {
            case DRAFT -> "Put by";
            case SUBMITTED -> "Waiting";
            case RECOMMENDED -> "Recommended";
            case RETURNED -> "Sent back";
            case WITHDRAWN -> "Withdrawn";
            case APPROVED -> "Approved, being carried out";
            case DENIED -> "Denied";
            case EXECUTED -> "Approved and done";
            case FAILED -> "Approved, could not be done";
            case EXPIRED -> "Expired";
        };
    }

    static Div styled(String css, Component... parts) {
        var div = new Div(parts);
        for (var one : css.split(" ", -1)) div.addClassName(one);
        return div;
    }

    /** A number such as {@code SF-01-000001} stays in one piece. */
    static Span titled(String title, String... css) {
        var span = new Span();
        int from = 0;
        for (var number = NUMBER.matcher(title); number.find(); from = number.end())
            span.add(new Text(title.substring(from, number.start())), words(number.group(), "ts-nowrap"));
        span.add(new Text(title.substring(from)));
        span.addClassNames(css);
        return span;
    }

    static Span words(String text, String... css) {
        var span = new Span(text);
        span.addClassNames(css);
        return span;
    }
}
