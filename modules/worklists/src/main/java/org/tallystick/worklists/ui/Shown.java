package org.tallystick.worklists.ui;

import static org.tallystick.calendar.WrittenDays.DAY;
import static org.tallystick.calendar.WrittenDays.HOUR;
import static org.tallystick.calendar.WrittenDays.WEEKDAY;

import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.worklists.Timing;
import org.tallystick.worklists.Urgency;

/** Words, days and links as these screens show them. */
final class Shown {

    private Shown() {}

    static Anchor link(String words, String path) {
        var link = new Anchor(path, words);
        link.addClassName("ts-link");
        return link;
    }

    static String day(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? WEEKDAY.format(day) : DAY.format(day);
    }

    /** Late, today or later: a shape, a word and a color of its own. */
    static StatusBadge timing(LocalDate day, @Nullable LocalTime at, LocalDate today, Timing timing) {
        var hour = at == null ? "" : " " + HOUR.format(at);
        var badge = switch (timing) {
            case LATE ->
                StatusBadge.plain(
                        Tone.WARN,
                        day.equals(today) ? "Since" + hour : late(day, today) + ", " + day(day, today) + hour);
            case TODAY -> StatusBadge.plain(Tone.UNDER_WAY, "Today" + hour);
            case LATER ->
                StatusBadge.plain(Tone.OPEN, (day.equals(today.plusDays(1)) ? "Tomorrow" : day(day, today)) + hour);
        };
        badge.addClassName("ts-when-" + timing.name().toLowerCase(Locale.ROOT));
        return badge;
    }

    /** Why some accounts come up, such as {@code call-backs}. */
    static String reason(Urgency urgency, long count) {
        return switch (urgency) {
            case CALL_BACK -> count == 1 ? "call-back" : "call-backs";
            case BROKEN_PROMISE -> count == 1 ? "broken promise" : "broken promises";
            case TASK -> count == 1 ? "task" : "tasks";
            case NEW -> "new";
            case REVIEW -> count == 1 ? "review" : "reviews";
        };
    }

    static String late(LocalDate day, LocalDate today) {
        var days = ChronoUnit.DAYS.between(day, today);
        return days == 1 ? "1 day late" : days + " days late";
    }

    static String counted(long count, String one, String many) {
        return count == 1 ? "1 " + one : "%,d %s".formatted(count, many);
    }
}
