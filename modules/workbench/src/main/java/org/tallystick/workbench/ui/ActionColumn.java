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
import org.tallystick.workbench.AccountAction;
import org.tallystick.workbench.WorkbenchSubject;

/** What can be done now, each with its key; below it what cannot, and why. */
class ActionColumn extends Section {

    ActionColumn(WorkbenchSubject subject, List<AccountAction> actions, Consumer<AccountAction> start) {
        addClassName("ts-column");
        setAriaLabel("What can be done now");
        var possible = new ArrayList<Component>();
        var refused = new ArrayList<Component>();
        for (var action : actions)
            action.whyNot(subject)
                    .ifPresentOrElse(
                            reason -> refused.add(refusal(action.label(), reason.reason())),
                            () -> possible.add(button(action, subject, start)));
        var body = new Div();
        body.addClassName("ts-column-body");
        if (actions.isEmpty()) possible.add(nothing("You may look at this account. Your position acts on none."));
        else if (possible.isEmpty()) possible.add(nothing("Nothing, for the reasons below."));
        body.add(possible);
        if (!refused.isEmpty()) body.add(head("Not now, and why"));
        body.add(refused);
        add(head("What can be done now"), body);
    }

    private static Component button(AccountAction action, WorkbenchSubject subject, Consumer<AccountAction> start) {
        var button = new NativeButton();
        button.addClassName("ts-can");
        button.add(
                new KeyCap(String.valueOf(action.key())),
                styled("ts-can-name", action.label()),
                styled("ts-can-detail", action.describe(subject)));
        button.getElement().setAttribute("aria-keyshortcuts", String.valueOf(action.key()));
        button.addClickListener(_ -> start.accept(action));
        return button;
    }

    private static Component refusal(String label, String reason) {
        var line = new Div(Glyph.shape("cross"), styled("ts-can-name", label), styled("ts-can-detail", reason));
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
        var span = new Span(words);
        span.addClassName(css);
        return span;
    }
}
