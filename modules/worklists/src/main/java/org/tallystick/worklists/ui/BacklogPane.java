package org.tallystick.worklists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.tallystick.web.NarrowTable;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;
import org.tallystick.worklists.owners.UnitLoad;
import org.tallystick.worklists.owners.UnitPace;

/** What lies where: each function's accounts by when their next step falls. */
class BacklogPane extends Div {

    BacklogPane() {
        addClassNames("ts-pane", "ts-backlog");
    }

    void show(UnitLoad unit, UnitPace pace, LocalDate today) {
        removeAll();
        var legend = Styled.box(
                "ts-line-up ts-small ts-quiet",
                key("ts-later", "not yet due"),
                key("ts-week", "this week"),
                key("ts-today", "today"),
                key("ts-late", "late"));
        add(Styled.box("ts-pane-head", new H2("Backlog by function"), Styled.words("", "ts-spring"), legend));
        if (unit.functions().isEmpty()) {
            add(Styled.box(
                    "ts-facts ts-quiet", Styled.words("No account yet. They are shown here by their department.")));
            return;
        }
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", "Backlog by function");
        var head = table.getHead().addRow();
        for (var word :
                List.of("Function", "Open", "When the next step falls", "Late", "Oldest", "Days to clear", "People"))
            head.addHeaderCell().setText(word);
        for (int i : new int[] {1, 3, 4, 5, 6}) head.getHeaderCells().get(i).addClassName("ts-right");
        long most = unit.functions().stream()
                .mapToLong(UnitLoad.Function::open)
                .max()
                .orElse(1);
        for (var function : unit.functions()) add(table, function, pace, most, today);
        add(NarrowTable.of(table));
        if (unit.functions().stream().allMatch(one -> pace.daysToClear(one).isEmpty()))
            add(Styled.box(
                    "ts-facts ts-small ts-quiet",
                    Styled.words(
                            "Days to clear are reckoned once accounts were worked on an office day before today.")));
    }

    private static void add(NativeTable table, UnitLoad.Function one, UnitPace pace, long most, LocalDate today) {
        var row = table.getBody().addRow();
        var name = row.addDataCell();
        name.setText(one.name());
        name.addClassName("ts-medium");
        figure(row, "%,d".formatted(one.open()));
        row.addDataCell().add(bar(one, most));
        var late = row.addDataCell();
        late.addClassName("ts-right");
        if (one.late() > 0) late.add(StatusBadge.plain(Tone.WARN, "%,d".formatted(one.late())));
        else late.setText("0");
        var oldest = one.oldest();
        figure(row, oldest == null ? "–" : Shown.day(oldest, today));
        var days = pace.daysToClear(one);
        figure(row, days.isEmpty() ? "–" : "%.1f".formatted(days.getAsDouble()));
        row.getDataCells()
                .getLast()
                .getElement()
                .setAttribute(
                        "title",
                        days.isEmpty()
                                ? "Nothing was worked here on the last 10 office days"
                                : "Office days for what is late and due today, at the pace of the last 10");
        figure(row, String.valueOf(one.people()));
    }

    private static Component bar(UnitLoad.Function one, long most) {
        var bar = Styled.box("ts-ages");
        bar.getElement()
                .setAttribute("role", "img")
                .setAttribute(
                        "aria-label",
                        one.later() + " not yet due, " + one.thisWeek() + " this week, " + one.today() + " today, "
                                + one.late() + " late");
        bar.getStyle().set("inline-size", Math.max(1, Math.round(100.0 * one.open() / most)) + "%");
        part(bar, "ts-later", one.later());
        part(bar, "ts-week", one.thisWeek());
        part(bar, "ts-today", one.today());
        part(bar, "ts-late", one.late());
        return bar;
    }

    private static void part(Div bar, String css, long count) {
        if (count == 0) return;
        var part = Styled.box(css);
        part.getStyle().set("flex-grow", String.valueOf(count));
        bar.add(part);
    }

    private static Component key(String css, String words) {
        var swatch = new Span();
        swatch.addClassNames("ts-age-key", css);
        return Styled.box("ts-line-up", swatch, Styled.words(words));
    }

    private static void figure(NativeTableRow row, String value) {
        var cell = row.addDataCell();
        cell.setText(value);
        cell.addClassNames("ts-right", "ts-nowrap");
    }
}
