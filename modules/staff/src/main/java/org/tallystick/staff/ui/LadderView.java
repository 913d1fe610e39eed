package org.tallystick.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.security.Authority;
import org.tallystick.security.Needs;
import org.tallystick.staff.Authorities;
import org.tallystick.staff.Ladder;
import org.tallystick.staff.LadderDraftRow;
import org.tallystick.staff.LadderDrafts;
import org.tallystick.staff.LadderRow;
import org.tallystick.staff.LadderRow.ClassRow;
import org.tallystick.staff.MatrixRow;
import org.tallystick.staff.Positions;
import org.tallystick.web.Keys;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Toast;

/** The agency's ladder as a chart, below it who may do what by class, at the right the class or the cell in hand. */
@Route("ladder")
@PageTitle("Ladder")
@Needs("ladder.view")
class LadderView extends Div {

    private final Ladder ladder;
    private final LadderDrafts drafts;
    private final Positions positions;
    private final Authorities authorities;
    private final Choices choices;
    private final boolean mayChange;
    private final boolean mayGrant;
    private final Header head = new Header();
    private final Div middle = new Div();
    private final Div right = new Div();
    private LadderRow now;
    private int seen;
    private @Nullable LadderDraftRow draft;
    private @Nullable ClassRow chosen;
    private @Nullable CellPane cell;
    private @Nullable LadderChart chart;
    private @Nullable MatrixTable matrix;

    LadderView(
            Ladder ladder,
            LadderDrafts drafts,
            Positions positions,
            Authorities authorities,
            Choices choices,
            Authority authority) {
        this.ladder = ladder;
        this.drafts = drafts;
        this.positions = positions;
        this.authorities = authorities;
        this.choices = choices;
        this.mayChange = authority.may("ladder.change");
        this.mayGrant = authority.may("authority.grant");
        this.now = ladder.now();
        addClassName("ts-screen");
        head.addClassName("ts-screen-head");
        middle.addClassName("ts-ladder-middle");
        right.addClassName("ts-column");
        var columns = new Div(new AgencyNav(), middle, right);
        columns.addClassName("ts-ladder");
        add(head, columns);
        keys();
        fill();
    }

    private void keys() {
        var keys = Keys.of(this)
                .below("j", "next row", () -> move(1, 0))
                .below("k", "row before", () -> move(-1, 0))
                .below("l", "next class", () -> move(0, 1))
                .below("h", "class before", () -> move(0, -1))
                .on("t", "history", this::history)
                .on("Esc", "questions", this::questions);
        if (mayChange)
            keys.on("+", "add class", () -> forms().ofClass(null))
                    .on("e", "change the class", this::changeClass)
                    .on("m", "add or move somebody", this::seat)
                    .on("b", "rename a rung", () -> forms().renameRung())
                    .on("w", "add a rung", () -> forms().addRung())
                    .on("i", "series", () -> forms().series());
        keys.on("c", "compare the draft", this::compare);
        if (mayChange) keys.on("s", "send the draft", this::send).on("u", "withdraw what was sent", this::withdraw);
        if (mayGrant) keys.on("F8", "keep the cell in the draft", this::keep);
    }

    private void fill() {
        var inForce = ladder.now();
        seen = inForce.version();
        var open = drafts.open().orElse(null);
        draft = open;
        var shown = mayChange || mayGrant ? open : null;
        now = shown == null ? inForce : shown.ladder();
        head.removeAll();
        head.add(new H1("Ladder"));
        if (open == null)
            head.add(LadderParts.tag(Tone.NOTE, "Version " + inForce.version()), LadderParts.quiet(lastChange()));
        else
            head.add(
                    LadderParts.tag(Tone.UNDER_WAY, "Draft " + (inForce.version() + 1) + ", " + open.size()),
                    LadderParts.quiet("in force: version " + inForce.version() + since()));
        var underWay = drafts.underWay();
        for (var line : underWay) head.add(LadderParts.tag(Tone.WARN, line));
        head.add(LadderParts.springing());
        if (mayChange && !underWay.isEmpty()) head.add(LadderParts.button("Withdraw", "u", this::withdraw));
        if (open != null) head.add(LadderParts.button("Compare with version " + inForce.version(), "c", this::compare));
        if (mayChange) head.add(LadderParts.button("Add class", "+", () -> forms().ofClass(null)));
        if (mayChange && open != null) {
            var send = LadderParts.button(open.acts() ? "Put in force" : "Send for approval", "s", this::send);
            send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.add(send);
        }
        var rows = authorities.matrix();
        var table = new MatrixTable(shown == null ? rows : shown.matrix(), rows, now.classes(), this::showCell);
        var picture = new LadderChart(now, inForce, this::showClass);
        chart = picture;
        matrix = table;
        middle.removeAll();
        middle.add(picture, tools(), LadderParts.legend(), table);
        questions();
    }

    /** What else can be changed stands below the chart, each with its key. */
    private Div tools() {
        var tools = new Div();
        tools.addClassNames("ts-matrix-head", "ts-matrix-tools");
        if (mayChange)
            tools.add(
                    LadderParts.small("Rename rung", "b", () -> forms().renameRung()),
                    LadderParts.small("Add rung", "w", () -> forms().addRung()),
                    LadderParts.small("Series", "i", () -> forms().series()),
                    LadderParts.small("Add or move somebody", "m", this::seat));
        tools.add(LadderParts.springing(), LadderParts.export(authorities));
        return tools;
    }

    private String since() {
        var latest = ladder.changes();
        return latest.isEmpty()
                ? ", as the agency's pack brought it"
                : " since " + WrittenDays.DAY.format(latest.getFirst().from());
    }

    private void compare() {
        var open = draft;
        if (open == null) {
            Toast.refused("There is no draft: what you see is in force.");
            return;
        }
        pane("Draft against version " + ladder.now().version(), new DraftPane(open, mayChange, this::takeOut));
        LadderParts.inSight(right);
        if (!mayChange) return;
        var bar = new Div(new Button("Throw the draft away", _ -> discard()), LadderParts.springing());
        bar.addClassName("ts-screen-bar");
        right.add(bar);
    }

    private void takeOut(UUID change) {
        LadderParts.said(() -> {
            if (draft != null) drafts.drop(draft.id(), change);
            done("Taken out of the draft.");
            if (draft != null) compare();
        });
    }

    private void discard() {
        LadderParts.said(() -> {
            if (draft != null) drafts.discard(draft.id());
            done("The draft is gone; the ladder is as it was.");
        });
    }

    private void send() {
        var open = draft;
        if (open == null) {
            Toast.refused("There is no draft to send.");
            return;
        }
        compare();
        new SendForm(drafts, open, choices.today(), this::done).open();
    }

    private void withdraw() {
        new WithdrawForm(drafts, this::done).open();
    }

    private String lastChange() {
        var latest = ladder.changes();
        return latest.isEmpty()
                ? "as the agency's pack brought it"
                : latest.getFirst().what() + ", from "
                        + WrittenDays.DAY.format(latest.getFirst().from()) + ", by "
                        + latest.getFirst().by();
    }

    private void move(int down, int across) {
        if (matrix != null) matrix.move(down, across);
    }

    /** What nothing is chosen: what the agency has still to answer. */
    private void questions() {
        chosen = null;
        cell = null;
        if (chart != null) chart.mark("");
        var list = new UnorderedList();
        list.addClassNames("ts-stack", "ts-inset");
        ladder.openQuestions().forEach(question -> list.add(new ListItem(question)));
        pane("Questions to the agency", list);
    }

    private void showClass(ClassRow one) {
        chosen = one;
        cell = null;
        if (chart != null) chart.mark(one.key());
        pane(one.title(), new ClassPane(one, now));
        LadderParts.inSight(right);
        if (!mayChange) return;
        var bar = new Div(
                LadderParts.button("Change", "e", this::changeClass),
                new Button("Retire", _ -> forms().retire(one)),
                LadderParts.springing(),
                LadderParts.button("Seat", "m", this::seat));
        bar.addClassName("ts-screen-bar");
        right.add(bar);
    }

    private void showCell(MatrixRow row, ClassRow one) {
        chosen = one;
        if (chart != null) chart.mark(one.key());
        var pane = new CellPane(row, one, now.version(), choices, drafts::impact);
        cell = pane;
        right.removeAll();
        pane.parts(mayGrant, this::keep, this::history, this::questions).forEach(right::add);
        LadderParts.inSight(right);
    }

    private void pane(String title, Component content) {
        LadderParts.pane(right, title, content);
    }

    private void keep() {
        var pane = cell;
        if (pane == null) return;
        var before = matrix;
        LadderParts.said(() -> {
            drafts.keep(pane.command());
            pane.sent();
            done("Kept in the draft; nothing acts yet.");
            if (before != null && matrix != null) matrix.again(before);
        });
    }

    private void history() {
        if (ladder.now().version() != seen) fill();
        var list = new UnorderedList();
        list.addClassNames("ts-stack", "ts-inset");
        for (var change : ladder.changes())
            list.add(new ListItem(
                    change.version() + ". " + change.what() + ", from " + WrittenDays.DAY.format(change.from())
                            + ", by " + change.by() + (change.why() == null ? "" : ": " + change.why())));
        if (ladder.changes().isEmpty()) list.add(new ListItem("Nothing was changed since the pack was taken in."));
        pane("History", list);
        LadderParts.inSight(right);
    }

    private void changeClass() {
        if (chosen != null) forms().ofClass(chosen);
    }

    private void seat() {
        forms().seat(chosen, choices.today());
    }

    private LadderForms forms() {
        return new LadderForms(drafts, positions, now, this::done);
    }

    private void done(String sentence) {
        Toast.done(sentence);
        fill();
    }
}
