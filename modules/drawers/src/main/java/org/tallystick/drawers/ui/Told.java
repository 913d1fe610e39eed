package org.tallystick.drawers.ui;

import static org.tallystick.calendar.WrittenDays.DAY;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.tallystick.drawers.DrawerRow;
import org.tallystick.money.Money;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;

/** Small parts of the drawers' screens. */
final class Told {

    private Told() {}

    static Div pane(String title, Component... content) {
        var head = new Div(new H2(title));
        head.addClassName("ts-pane-head");
        var pane = new Div(head);
        pane.addClassName("ts-pane");
        pane.add(content);
        return pane;
    }

    static Div body(Component... content) {
        var body = new Div(content);
        body.addClassNames("ts-pane-body", "ts-stack");
        return body;
    }

    static NativeTable table(String label, String... heads) {
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", label);
        var row = table.getHead().addRow();
        for (var head : heads) {
            var cell = row.addHeaderCell();
            cell.setText(head.replace(">", ""));
            if (head.startsWith(">")) cell.addClassName("ts-right");
        }
        return table;
    }

    static void figure(NativeTableRow row, @Nullable Money money) {
        var cell = row.addDataCell();
        cell.setText(money == null ? "–" : money.toString());
        cell.addClassName("ts-right");
    }

    static void figure(NativeTableRow row, int number) {
        var cell = row.addDataCell();
        cell.setText(String.valueOf(number));
        cell.addClassName("ts-right");
    }

    static Anchor link(String path, String words) {
        var link = new Anchor(path, words);
        link.addClassName("ts-link");
        return link;
    }

    static Span spring() {
        var spring = new Span();
        spring.addClassName("ts-spring");
        return spring;
    }

    static StatusBadge state(DrawerRow drawer, boolean leftOpen) {
        if (leftOpen) return StatusBadge.plain(Tone.WARN, "Still open from " + DAY.format(drawer.openedOn()));
        return switch (drawer.state()) {
            case OPEN -> StatusBadge.plain(Tone.UNDER_WAY, "Open");
            case CLOSED -> StatusBadge.plain(Tone.NOTE, "Waits for a second person");
            case VERIFIED -> StatusBadge.plain(Tone.OK, "Verified by " + drawer.verifiedBy());
        };
    }

    /** Over or short in words; nothing when it agrees. */
    static String difference(Money difference) {
        if (difference.isZero()) return "agrees";
        return difference.isNegative() ? difference.negated().inDollars() + " short" : difference.inDollars() + " over";
    }
}
