package org.tallystick.web;

import static org.tallystick.calendar.WrittenDays.SHORT;
import static org.tallystick.calendar.WrittenDays.TIME;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import java.time.Duration;
import java.time.Instant;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.personal.NotificationRow;
import org.tallystick.personal.Notifications;
import org.tallystick.tenancy.Tenants;

/** What the person at work was told, and how much of it they have not read; it looks again while it is in sight. */
class Bell extends Div {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int MOST = 12;

    private final Notifications notifications;
    private final BusinessDay day;
    private final NativeButton button = new NativeButton();
    private final Span count = new Span();
    private final Div list = new Div();
    private final Popover popover = new Popover(list);

    Bell(Notifications notifications, BusinessDay day, Runnable meanwhile) {
        this.notifications = notifications;
        this.day = day;
        addClassName("ts-bell");
        if (Tenants.orNull() == null) return;
        button.add(Glyph.of("bell"), count);
        button.addClassName("ts-top-button");
        count.addClassName("ts-how-many");
        count.getElement().setAttribute("aria-hidden", "true");
        list.addClassName("ts-news");
        popover.setTarget(button);
        popover.setAriaLabel("What you were told");
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) fill();
            else list.removeAll();
        });
        add(button, popover);
        look();
        Watch.of(this).every(PAUSE, () -> {
            look();
            meanwhile.run();
        });
    }

    void open() {
        popover.open();
    }

    private void look() {
        int unread = notifications.unread();
        count.setText(unread > 99 ? "99+" : String.valueOf(unread));
        count.getElement().setAttribute("hidden", unread == 0);
        button.setAriaLabel(unread == 0 ? "Nothing new" : unread + " not read");
    }

    private void fill() {
        list.removeAll();
        var head = new Div(new Span("What you were told"));
        head.addClassName("ts-news-head");
        var latest = notifications.latest(MOST);
        if (latest.stream().anyMatch(news -> !news.read())) {
            var all = new NativeButton("All read", _ -> {
                notifications.readAll();
                look();
                fill();
            });
            all.addClassNames("ts-plain-button", "ts-link");
            head.add(all);
        }
        list.add(head);
        if (latest.isEmpty()) list.add(nothing());
        latest.forEach(news -> list.add(line(news)));
    }

    private static Div nothing() {
        var nothing = new Div(
                new Span("Nothing yet. When a file is ready or somebody decides what you asked for, it is told here."));
        nothing.addClassNames("ts-news-none", "ts-quiet");
        return nothing;
    }

    private NativeButton line(NotificationRow news) {
        var text = new Span(news.text());
        text.addClassName("ts-news-text");
        var when = new Span(when(news.toldAt()));
        when.addClassNames("ts-small", "ts-quiet", "ts-nowrap");
        var line = new NativeButton("", _ -> follow(news));
        line.add(Glyph.shape(news.read() ? "ring" : "dot"), text, when);
        if (!news.read()) {
            var unread = new Span("not read");
            unread.addClassName("ts-screen-reader");
            line.add(unread);
            line.addClassName("ts-news-unread");
        }
        line.addClassName("ts-news-line");
        return line;
    }

    private void follow(NotificationRow news) {
        notifications.read(news.id());
        look();
        if (news.link() == null) {
            fill();
            return;
        }
        popover.close();
        UI.getCurrent().navigate(news.link());
    }

    private String when(Instant told) {
        var at = told.atZone(day.zone());
        return (at.toLocalDate().equals(day.today()) ? TIME : SHORT).format(at);
    }
}
