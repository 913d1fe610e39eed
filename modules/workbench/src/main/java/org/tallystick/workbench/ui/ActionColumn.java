package org.tallystick.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tallystick.web.Glyph;
import org.tallystick.web.KeyCap;
import org.tallystick.workbench.Offered;
import org.tallystick.workbench.Possibility;

/** What can be done now, each with its key; below it what cannot, why and by whose rule; at the foot what comes next. */
class ActionColumn extends Section {

    /** Of more than these, each stands in a line of its own, so that the reasons below stay in sight. */
    private static final int SPACIOUS = 7;

    ActionColumn(List<Possibility> possibilities, Consumer<Offered> start, List<Component> foot) {
        addClassNames("ts-column", "ts-possible");
        setAriaLabel("What can be done now");
        var possible = new ArrayList<Component>();
        var refused = new ArrayList<Component>();
        for (var one : possibilities) {
            var offered = one.offered();
            if (one.possible() && offered != null) possible.add(button(one, offered, start));
            else refused.add(refusal(one));
        }
        var body = new Div();
        body.addClassName("ts-column-body");
        if (possible.size() > SPACIOUS) body.addClassName("ts-can-close");
        if (possibilities.isEmpty()) possible.add(nothing("You may look at this account. Your position acts on none."));
        else if (possible.isEmpty()) possible.add(nothing("Nothing, for the reasons below."));
        body.add(possible);
        if (!refused.isEmpty()) body.add(head("Not now, and why"));
        body.add(refused);
        add(head("What can be done now"), body);
        for (var one : foot) {
            var dock = new Div(one);
            dock.addClassNames("ts-dock", "ts-dock-main");
            add(dock);
        }
    }

    private static Component button(Possibility possibility, Offered offered, Consumer<Offered> start) {
        var key = String.valueOf(offered.key());
        var button = new NativeButton();
        button.addClassName("ts-can");
        button.add(
                new KeyCap(key),
                styled("ts-can-name", possibility.label()),
                styled("ts-can-detail", possibility.words()));
        button.getElement().setAttribute("aria-keyshortcuts", key);
        button.addClickListener(_ -> start.accept(offered));
        return button;
    }

    private static Component refusal(Possibility possibility) {
        var detail = styled("ts-can-detail", possibility.words());
        var citation = possibility.citation();
        if (citation != null) {
            var cited = new Span(citation);
            cited.addClassName("ts-cite");
            detail.add(new Span(" "), cited);
        }
        var line = new Div(Glyph.shape("cross"), styled("ts-can-name", possibility.label()), detail);
        line.addClassNames("ts-can", "ts-cannot");
        return line;
    }

    private static Component head(String words) {
        var head = new Div(new H2(words));
        head.addClassName("ts-column-head");
        return head;
    }

    private static Component nothing(String words) {
        var line = new Div(words);
        line.addClassNames("ts-facts", "ts-small", "ts-quiet");
        return line;
    }

    private static Span styled(String css, String words) {
        var span = new Span(new Span(words));
        span.addClassName(css);
        return span;
    }
}
