package org.tallystick.worklists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Needs;
import org.tallystick.web.EmptyState;
import org.tallystick.web.KeyCap;
import org.tallystick.web.Keys;
import org.tallystick.web.Styled;
import org.tallystick.worklists.Diaries;
import org.tallystick.worklists.DiaryDay;
import org.tallystick.worklists.QueueRow;
import org.tallystick.worklists.Urgency;

/** The days ahead of the person at work, seven at a time, and what lies on the one that is chosen. */
@Route("today/diary/:day?")
@PageTitle("Diary · Tallystick")
@Needs("queue.work")
class DiaryView extends Div implements BeforeEnterObserver {

    private static final int WEEK = 7;

    private final Diaries diaries;
    private final LocalDate today;
    private final Div week = new Div();
    private final Div day = new Div();
    private final List<Anchor> links = new ArrayList<>();
    private LocalDate first;
    private LocalDate chosen;
    private int at = -1;

    DiaryView(Diaries diaries, BusinessDay businessDay) {
        this.diaries = diaries;
        this.today = businessDay.today();
        this.first = today;
        this.chosen = today;
        addClassName("ts-screen");
        var head = Styled.box(
                "ts-screen-head",
                new Div(new H1("Diary"), new Paragraph("What comes up on each day. What is late stands in Today.")),
                Styled.words("", "ts-spring"),
                button("Week before", "b", () -> move(-WEEK)),
                button("Next week", "w", () -> move(WEEK)),
                button("From today", "t", () -> show(today, today)));
        week.addClassName("ts-column");
        day.addClassName("ts-column");
        add(head, Styled.box("ts-columns ts-columns-two ts-diary", week, day));
        var keys = Keys.of(this)
                .below("j", "down", () -> step(1))
                .below("k", "up", () -> step(-1))
                .below("Esc", "back to Today", () -> UI.getCurrent().navigate(TodayView.class));
        for (int i = 0; i < WEEK; i++) {
            int index = i;
            keys.on(
                    String.valueOf(i + 1),
                    "day " + (i + 1) + " of these seven",
                    () -> show(first, first.plusDays(index)));
        }
    }

    private Button button(String words, String key, Runnable act) {
        var button = new Button(words, _ -> act.run());
        Keys.print(button, key);
        Keys.of(this).on(key, words.toLowerCase(Locale.ROOT), act);
        return button;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getRouteParameters().get("day").map(this::read).orElse(today);
        show(wanted, wanted);
    }

    /** What is no day is today. */
    private LocalDate read(String words) {
        try {
            return LocalDate.parse(words);
        } catch (DateTimeException _) {
            return today;
        }
    }

    private void move(int days) {
        show(first.plusDays(days), chosen.plusDays(days));
    }

    private void show(LocalDate from, LocalDate on) {
        first = from;
        chosen = on;
        showWeek();
        showDay();
    }

    private void showWeek() {
        week.removeAll();
        week.add(Styled.box("ts-column-head", new H2("Seven days")));
        int key = 1;
        for (var one : diaries.mine(first, WEEK)) week.add(line(one, key++));
    }

    private Component line(DiaryDay one, int key) {
        var line = new NativeButton("", _ -> show(first, one.day()));
        line.addClassNames("ts-diary-day", one.day().equals(chosen) ? "ts-selected" : "ts-not-selected");
        line.getElement()
                .setAttribute("aria-pressed", String.valueOf(one.day().equals(chosen)))
                .setAttribute("aria-keyshortcuts", String.valueOf(key));
        var name = one.day().equals(today) ? "Today" : Shown.day(one.day(), today);
        line.add(
                new KeyCap(String.valueOf(key)),
                Styled.words(name, one.open() ? "ts-medium" : "ts-quiet"),
                Styled.words(inWords(one), "ts-small", "ts-quiet", "ts-spring"),
                Styled.words(one.total() == 0 ? "–" : "%,d".formatted(one.total()), "ts-right"));
        return line;
    }

    private static String inWords(DiaryDay one) {
        var words = new ArrayList<String>();
        if (!one.open()) words.add("closed");
        for (var urgency : Urgency.values()) {
            var count = one.accounts().getOrDefault(urgency, 0L);
            if (count > 0) words.add("%,d %s".formatted(count, Shown.reason(urgency, count)));
        }
        if (one.tasks() > 0) words.add(Shown.counted(one.tasks(), "task", "tasks"));
        if (one.timed() > 0) words.add("%,d at an hour".formatted(one.timed()));
        return String.join(", ", words);
    }

    private void showDay() {
        day.removeAll();
        links.clear();
        at = -1;
        day.add(Styled.box("ts-column-head", new H2(Shown.day(chosen, today))));
        var rows = diaries.mineOn(chosen);
        if (rows.isEmpty()) {
            day.add(new EmptyState(
                    "Nothing lies on this day",
                    "An account comes here when its next date is set to this day, by an outcome or on the workbench."));
            return;
        }
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight", "ts-queue");
        table.getElement().setAttribute("aria-label", "What lies on " + Shown.day(chosen, today));
        var head = table.getHead().addRow();
        for (var word : List.of("Who and account", "What for", "When", "Owed $"))
            head.addHeaderCell().setText(word);
        head.getHeaderCells().getLast().addClassName("ts-right");
        rows.forEach(row -> add(table, row));
        var body = Styled.box("ts-column-body");
        body.add(table);
        day.add(body);
    }

    private void add(NativeTable table, QueueRow row) {
        var line = table.getBody().addRow();
        var link = Shown.link(row.name(), "accounts/" + row.account().number());
        links.add(link);
        line.addDataCell().add(link, Styled.words(" " + row.account().number(), "ts-id", "ts-quiet"));
        line.addDataCell().setText(row.why());
        line.addDataCell().add(Shown.timing(row.on(), row.at(), today, row.timing()));
        var owed = line.addDataCell();
        owed.setText(row.owed().toString());
        owed.addClassName("ts-right");
    }

    private void step(int by) {
        if (links.isEmpty()) return;
        at = Math.clamp(at + by, 0, links.size() - 1);
        links.get(at).focus();
    }
}
