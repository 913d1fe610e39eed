package org.tallystick.debtors.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.Matching;
import org.tallystick.debtors.Merges;
import org.tallystick.debtors.PairRow;
import org.tallystick.security.Needs;
import org.tallystick.web.Counted;
import org.tallystick.web.EmptyState;
import org.tallystick.web.Keys;
import org.tallystick.web.Refusal;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;

/** Parties that may be one: side by side with the reasons, the same or not the same by one key. */
@Route("matches")
@PageTitle("Matches \u00b7 Tallystick")
@Needs("party.merge")
class MatchesView extends Div {

    private static final int SHOWN = 50;
    private static final List<String> TABS = List.of("To look at", "Linked by imports", "Merged by hand");

    private final Matching matching;
    private final Merges merges;
    private final Debtors debtors;
    private final BusinessDay day;
    private final Paragraph count = new Paragraph();
    private final Div content = new Div();
    private final List<NativeButton> tabs = new ArrayList<>();
    private final List<NativeButton> choices = new ArrayList<>();
    private List<PairRow> pairs = List.of();
    private int at;
    private int tab;

    MatchesView(Matching matching, Merges merges, Debtors debtors, BusinessDay day) {
        this.matching = matching;
        this.merges = merges;
        this.debtors = debtors;
        this.day = day;
        addClassName("ts-screen");
        content.addClassName("ts-column-body");
        add(head(), strip(), content);
        open(0);
        var keys = Keys.of(this)
                .below("j", "next pair", () -> move(1))
                .below("k", "previous pair", () -> move(-1))
                .on("s", "the same", () -> decide(Matching.Decision.SAME))
                .on("d", "not the same", () -> decide(Matching.Decision.NOT_SAME))
                .on("l", "later", () -> decide(Matching.Decision.LATER))
                .on("b", "merge two by number", this::byHand);
        for (int i = 0; i < TABS.size(); i++) {
            int index = i;
            keys.on(String.valueOf(i + 1), TABS.get(i), () -> open(index));
        }
    }

    private Component head() {
        var byHand = new Button("Merge two by number", _ -> byHand());
        Keys.print(byHand, "b");
        return Styled.box("ts-screen-head", new Div(new H1("Matches"), count), Styled.words("", "ts-spring"), byHand);
    }

    private Component strip() {
        var strip = Styled.box("ts-tabs");
        strip.getElement().setAttribute("role", "tablist");
        for (int i = 0; i < TABS.size(); i++) {
            int index = i;
            var button = new NativeButton();
            var digit = Styled.words(String.valueOf(i + 1), "ts-small", "ts-faint");
            digit.getElement().setAttribute("aria-hidden", "true");
            button.add(digit, Styled.words(TABS.get(i)));
            button.addClassName("ts-tab");
            button.getElement().setAttribute("role", "tab").setAttribute("aria-keyshortcuts", String.valueOf(i + 1));
            button.addClickListener(_ -> open(index));
            tabs.add(button);
            strip.add(button);
        }
        return strip;
    }

    private void open(int index) {
        tab = index;
        for (int i = 0; i < tabs.size(); i++)
            tabs.get(i).getElement().setAttribute("aria-selected", String.valueOf(i == index));
        refresh();
    }

    private void refresh() {
        pairs = matching.waiting(null, SHOWN);
        var waiting = matching.countWaiting();
        count.setText(
                waiting == 0
                        ? "Nothing waits for an answer"
                        : waiting == 1
                                ? "One pair waits for an answer"
                                : "%,d pairs wait for an answer".formatted(waiting));
        at = Math.clamp(at, 0, Math.max(0, pairs.size() - 1));
        show();
    }

    private void show() {
        content.removeAll();
        choices.clear();
        if (tab > 0) content.add(new LinkTable(merges, day, tab == 1));
        else if (pairs.isEmpty())
            content.add(new EmptyState(
                    "No two parties look alike enough to ask",
                    "When a file brings somebody who may be known already, the pair appears here with its reasons."));
        else content.add(Styled.box("ts-columns ts-columns-two", detail(pairs.get(at)), list()));
    }

    private Component list() {
        var body = Styled.box("ts-column-body");
        for (int i = 0; i < pairs.size(); i++) {
            int index = i;
            var pair = pairs.get(i);
            var button = new NativeButton();
            button.addClassName("ts-debt");
            button.add(
                    Styled.box("ts-debt-name", Styled.words(pair.newer().party().name())),
                    Styled.box(
                            "ts-debt-owed", Styled.words(Counted.of(pair.score().points(), "point"))),
                    Styled.words(pair.older().party().name(), "ts-small", "ts-quiet"));
            button.getElement().setAttribute("aria-current", String.valueOf(i == at));
            button.addClickListener(_ -> {
                at = index;
                show();
            });
            choices.add(button);
            body.add(button);
        }
        var column = Styled.box("ts-column", Styled.box("ts-column-head", new H2("Pairs")), body);
        column.getElement().setAttribute("role", "navigation").setAttribute("aria-label", "Pairs");
        return column;
    }

    private Component detail(PairRow pair) {
        var reasons = new Div();
        for (var reason : pair.score().reasons()) reasons.add(new Div(reason));
        var facts = Styled.box(
                "ts-facts",
                Styled.words("Why they look alike", "ts-label"),
                reasons,
                Styled.words(
                        "From " + pair.source() + ", " + Shown.day(pair.foundAt(), day.zone()),
                        "ts-small",
                        "ts-quiet"));
        var head = Styled.box(
                "ts-column-head",
                new H2("Are these one?"),
                Styled.words("", "ts-spring"),
                Styled.words(Counted.of(pair.score().points(), "point"), "ts-medium"));
        return Styled.box("ts-column", head, Styled.box("ts-column-body", new SideBySide(pair, day), facts, buttons()));
    }

    private Component buttons() {
        var same = new Button("The same", _ -> decide(Matching.Decision.SAME));
        same.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Keys.print(same, "s");
        var notSame = new Button("Not the same", _ -> decide(Matching.Decision.NOT_SAME));
        Keys.print(notSame, "d");
        var later = new Button("Later", _ -> decide(Matching.Decision.LATER));
        later.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Keys.print(later, "l");
        return Styled.box("ts-screen-bar", Styled.words("", "ts-spring"), later, notSame, same);
    }

    private void move(int steps) {
        if (tab != 0 || pairs.isEmpty()) return;
        at = Math.clamp(at + steps, 0, pairs.size() - 1);
        show();
        choices.get(at).focus();
    }

    private void decide(Matching.Decision decision) {
        if (tab != 0 || pairs.isEmpty()) return;
        var pair = pairs.get(at);
        try {
            matching.decide(pair.id(), decision, null);
            Toast.done(
                    switch (decision) {
                        case SAME ->
                            pair.newer().party().number() + " is an alias of "
                                    + pair.older().party().number() + " now; it can be taken back.";
                        case NOT_SAME -> "Remembered: these two are not the same.";
                        case LATER -> "Asked again in a week.";
                    });
        } catch (Refusal refusal) {
            Toast.refused(refusal.sentence());
        }
        refresh();
    }

    private void byHand() {
        new MergeDialog(debtors, merges, this::refresh).open();
    }
}
