package org.tallystick.staff.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.tallystick.staff.LadderRow;
import org.tallystick.staff.LadderRow.ClassRow;
import org.tallystick.staff.Rung;

/** Rungs as rows, the highest at the top, series as columns, a box for each class; reports to is solid, leads over dashed. */
final class LadderChart extends Div {

    private static final int HEAD = 36;
    private static final int BOX = 48;
    private static final int STEP = 58;
    private static final int LEFT = 136;
    private static final int COLUMN = 216;
    private static final int WIDTH = 190;

    private record Box(int left, int top) {
        int middle() {
            return left + WIDTH / 2;
        }

        int bottom() {
            return top + BOX;
        }
    }

    private final Map<String, Box> boxes = new HashMap<>();
    private final Map<String, NativeButton> buttons = new HashMap<>();
    private final Div chart = new Div();

    /** What is another than in force is marked. */
    LadderChart(LadderRow ladder, LadderRow inForce, Consumer<ClassRow> chosen) {
        addClassName("ts-chart-frame");
        getElement().setAttribute("role", "group").setAttribute("aria-label", "The ladder");
        chart.addClassName("ts-chart");
        add(chart);
        var series = ladder.series();
        head(series, inForce.series());
        int top = HEAD;
        var rungs = new ArrayList<>(ladder.rungs()).reversed();
        for (var rung : rungs) top = rung(rung, isChanged(rung, inForce), ladder, top);
        chart.getElement().getStyle().set("height", (top + 28) + "px").set("width", width(series) + "px");
        lines(ladder, width(series), top);
        for (var one : ladder.classes()) {
            box(one, chosen);
            if (!inForce.classes().contains(one)) changed(one.key());
        }
        chart.add(legend());
    }

    private void changed(String jobClass) {
        var button = buttons.get(jobClass);
        if (button == null) return;
        marked(button.getElement());
    }

    private static void marked(Element element) {
        element.getClassList().add("ts-changed");
        element.appendChild(
                new Element("span").setText(", changed in the draft").setAttribute("class", "ts-screen-reader"));
    }

    void mark(String jobClass) {
        buttons.forEach((key, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(key.equals(jobClass))));
    }

    private static int width(List<LadderRow.Series> series) {
        return LEFT + series.size() * COLUMN + 24;
    }

    private void head(List<LadderRow.Series> series, List<LadderRow.Series> inForce) {
        var head = new Div();
        head.addClassName("ts-chart-head");
        head.add(at(new Span("Rung"), 16));
        for (int i = 0; i < series.size(); i++) {
            var name = at(new Span(series.get(i).name()), LEFT + i * COLUMN);
            if (!inForce.contains(series.get(i))) marked(name.getElement());
            head.add(name);
        }
        chart.add(head);
    }

    /** Only its words: where another one comes between, it stands higher and is the same. */
    private static boolean isChanged(Rung rung, LadderRow inForce) {
        return inForce.rungs().stream()
                .noneMatch(one -> one.key().equals(rung.key())
                        && one.name().equals(rung.name())
                        && Objects.equals(one.says(), rung.says()));
    }

    private static Span at(Span span, int left) {
        span.getElement().getStyle().set("left", left + "px");
        return span;
    }

    private int rung(Rung rung, boolean changed, LadderRow ladder, int top) {
        var series = ladder.series();
        int most = 1;
        for (int column = 0; column < series.size(); column++) {
            int here = 0;
            for (var one : ladder.classes())
                if (one.rung().equals(rung.key())
                        && one.series().equals(series.get(column).code()))
                    boxes.put(one.key(), new Box(LEFT + column * COLUMN, top + 9 + STEP * here++));
            most = Math.max(most, here);
        }
        int height = most * STEP + 8;
        var row = new Div();
        row.addClassName("ts-rung");
        var name = new Element("b").setText(rung.name());
        if (changed) marked(name);
        row.getElement().appendChild(name, Element.createText(rung.says() == null ? "" : rung.says()));
        row.getElement().getStyle().set("top", top + "px").set("height", height + "px");
        chart.add(row);
        return top + height;
    }

    private void box(ClassRow one, Consumer<ClassRow> chosen) {
        var box = boxes.get(one.key());
        if (box == null) return;
        var button = new NativeButton("", _ -> chosen.accept(one));
        button.addClassName("ts-class");
        if (one.provisional()) button.addClassName("ts-provisional");
        int holders = one.people();
        var title = LadderParts.shortly(one);
        var people = (holders == 1 ? "1 person" : holders + " people")
                + (title.equals(one.title()) ? "" : ", to be confirmed");
        button.getElement()
                .appendChild(
                        new Element("b").setText(title),
                        new Element("small").setText(one.code() == null ? people : one.code() + "\u2002" + people));
        button.setTitle(one.inWords());
        button.getElement()
                .setAttribute("aria-pressed", "false")
                .getStyle()
                .set("left", box.left() + "px")
                .set("top", box.top() + "px");
        buttons.put(one.key(), button);
        chart.add(button);
    }

    /** Only figures go into the drawing. */
    private void lines(LadderRow ladder, int width, int height) {
        var paths = new StringBuilder();
        for (var one : ladder.classes()) {
            var from = boxes.get(one.key());
            var to = one.reportsTo() == null ? null : boxes.get(one.reportsTo());
            if (from != null && to != null) reports(paths, from, to);
            for (var over : one.leadsOver()) {
                var below = boxes.get(over);
                if (from != null && below != null) leads(paths, from, below);
            }
        }
        chart.add(
                new Html("<svg aria-hidden='true' width='" + width + "' height='" + height + "'>" + paths + "</svg>"));
    }

    private static void reports(StringBuilder paths, Box from, Box to) {
        boolean next = from.left() == to.left() && from.top() - to.bottom() <= STEP;
        if (next) {
            int x = from.left() + 46;
            path(paths, "M" + x + " " + from.top() + "V" + to.bottom(), false);
            path(
                    paths,
                    "M" + (x - 4) + " " + (to.bottom() + 6) + "L" + x + " " + to.bottom() + "L" + (x + 4) + " "
                            + (to.bottom() + 6),
                    false);
            return;
        }
        int y = to.top() + BOX / 2;
        if (from.left() == to.left()) {
            int x = from.left() - 12;
            path(paths, "M" + from.left() + " " + (from.top() + BOX / 2) + "H" + x + "V" + y + "H" + to.left(), false);
            path(
                    paths,
                    "M" + (to.left() - 6) + " " + (y - 4) + "L" + to.left() + " " + y + "L" + (to.left() - 6) + " "
                            + (y + 4),
                    false);
            return;
        }
        boolean right = from.left() > to.left();
        int end = right ? to.left() + WIDTH : to.left();
        int back = right ? end + 6 : end - 6;
        path(paths, "M" + from.middle() + " " + from.top() + "V" + y + "H" + end, false);
        path(paths, "M" + back + " " + (y - 4) + "L" + end + " " + y + "L" + back + " " + (y + 4), false);
    }

    private static void leads(StringBuilder paths, Box from, Box to) {
        int x = from.left() + 140;
        int end = to.left() == from.left() ? x : to.middle();
        path(
                paths,
                "M" + x + " " + from.bottom() + (end == x ? "" : "V" + (to.top() - 5) + "H" + end) + "V" + to.top(),
                true);
        path(
                paths,
                "M" + (end - 4) + " " + (to.top() - 6) + "L" + end + " " + to.top() + "L" + (end + 4) + " "
                        + (to.top() - 6),
                true);
    }

    private static void path(StringBuilder paths, String way, boolean leads) {
        paths.append("<path fill='none' stroke-width='1.5' d='")
                .append(way)
                .append("' stroke='var(")
                .append(leads ? "--ts-accent" : "--ts-ink-2")
                .append(")'")
                .append(leads && way.contains("V") ? " stroke-dasharray='4 3'" : "")
                .append("/>");
    }

    private static Div legend() {
        var reports = new Span();
        reports.getElement().appendChild(new Element("i"), Element.createText("reports to"));
        var leads = new Span();
        leads.getElement()
                .appendChild(
                        new Element("i").setAttribute("class", "ts-leads"),
                        Element.createText("leads, does not evaluate"));
        var legend = new Div(reports, leads);
        legend.addClassName("ts-chart-legend");
        return legend;
    }
}
