package org.tallystick.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.workbench.MaskedAccount;

/** The workbench of a case in which somebody has no part: where everything would stand, and none of it. */
class MaskedCase extends Div {

    private static final String MASK = "•••••••• ••••••";
    private static final String SUM = "$•,•••.••";

    MaskedCase(MaskedAccount account, String department, String sentence) {
        addClassName("ts-screen");
        var columns = new Div(debts(account, department), record(sentence), who(account));
        columns.addClassName("ts-columns");
        add(header(account), columns);
    }

    /** What a search shows beside such a hit. */
    static Component preview(MaskedAccount account, String department) {
        return new Div(
                new H2(MASK),
                words("ts-small", account.number() + ", " + department),
                words("ts-small", "You have no part in this case. " + sendThem(account)));
    }

    private static Component header(MaskedAccount account) {
        var name = new Div(new H1(MASK), words("ts-id", account.number()));
        name.addClassName("ts-who-name");
        var flags = new Div(StatusBadge.tag(Tone.PROTECT, "Masked: you have no part in this case"));
        flags.addClassName("ts-who-flags");
        var owed = new Div(words("ts-label", "Owed"), words("ts-figure", SUM));
        owed.addClassName("ts-who-owed");
        var next = new Div(
                words("ts-label", "Next date"),
                words("ts-figure-small", "••• ••"),
                words("ts-small", account.ownerName() + ", " + account.number()));
        next.addClassName("ts-who-next");
        var header = new Header(new Div(name, flags), owed, next);
        header.addClassName("ts-who");
        return header;
    }

    private static Component debts(MaskedAccount account, String department) {
        return pane(
                "Debts",
                List.of(words("ts-small", department + ", account " + account.number()), words("ts-small", MASK)));
    }

    private static Component record(String sentence) {
        var why = new Div(new Span(sentence));
        why.addClassNames("ts-note", "ts-protect");
        why.getElement().setAttribute("role", "status");
        return pane(
                "What happened",
                List.of(
                        why,
                        words(
                                "ts-small",
                                "Name, address, sums, papers and the timeline are masked for you, here, in a"
                                        + " search, and in everything that is printed or exported."),
                        words("ts-small", MASK)));
    }

    private static Component who(MaskedAccount account) {
        return pane(
                "What can be done",
                List.of(
                        words("", sendThem(account)),
                        words("ts-small", "Nothing can be done here by you. That you looked is on record.")));
    }

    private static String sendThem(MaskedAccount account) {
        return "Account " + account.number() + " is " + account.ownerName() + "'s; send them there.";
    }

    private static Component pane(String title, List<Component> content) {
        var head = new Div(new H2(title));
        head.addClassName("ts-column-head");
        var body = new Div();
        body.add(content);
        body.addClassName("ts-facts");
        var pane = new Div(head, body);
        pane.addClassName("ts-column");
        return pane;
    }

    private static Component words(String css, String words) {
        var div = new Div(words);
        if (!css.isEmpty()) div.addClassName(css);
        return div;
    }
}
