package org.tallystick.staff.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.tallystick.security.Authority;
import org.tallystick.security.Needs;
import org.tallystick.security.NotPermitted;
import org.tallystick.staff.Authorities;
import org.tallystick.staff.GrantAuthority;
import org.tallystick.staff.Ladder;
import org.tallystick.staff.LadderChanges;
import org.tallystick.staff.LadderRow;
import org.tallystick.staff.LadderRow.ClassRow;
import org.tallystick.staff.MatrixRow;
import org.tallystick.web.Keys;
import org.tallystick.web.Refusal;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Toast;

/** The agency's ladder as a chart, below it who may do what by class, at the right the class or the cell in hand. */
@Route("ladder")
@PageTitle("Ladder")
@Needs("ladder.view")
class LadderView extends Div {

    private final Ladder ladder;
    private final LadderChanges changes;
    private final Authorities authorities;
    private final Choices choices;
    private final boolean mayChange;
    private final boolean mayGrant;
    private final Header head = new Header();
    private final Div middle = new Div();
    private final Div right = new Div();
    private LadderRow now;
    private @Nullable ClassRow chosen;
    private @Nullable CellPane cell;
    private @Nullable LadderChart chart;
    private @Nullable MatrixTable matrix;

    LadderView(Ladder ladder, LadderChanges changes, Authorities authorities, Choices choices, Authority authority) {
        this.ladder = ladder;
        this.changes = changes;
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
            keys.on("c", "add class", () -> forms().ofClass(null))
                    .on("e", "change the class", this::changeClass)
                    .on("m", "add or move somebody", this::seat)
                    .on("b", "rename a rung", () -> forms().renameRung())
                    .on("w", "add a rung", () -> forms().addRung())
                    .on("s", "series", () -> forms().series());
        if (mayGrant) keys.on("F8", "keep the cell", this::keep);
    }

    private void fill() {
        now = ladder.now();
        head.removeAll();
        var spring = new Span();
        spring.addClassName("ts-spring");
        head.add(new H1("Ladder"), version(now.version()), quiet(lastChange()), spring, export());
        if (mayChange) {
            head.add(
                    button("Rename rung", "b", () -> forms().renameRung()),
                    button("Add rung", "w", () -> forms().addRung()),
                    button("Series", "s", () -> forms().series()),
                    button("Add or move somebody", "m", this::seat),
                    button("Add class", "c", () -> forms().ofClass(null)));
        }
        var table = new MatrixTable(authorities.matrix(), now.classes(), this::showCell);
        var picture = new LadderChart(now, this::showClass);
        chart = picture;
        matrix = table;
        middle.removeAll();
        middle.add(picture, legend(), table);
        questions();
    }

    private static Div version(int number) {
        var version = new Div(StatusBadge.tag(Tone.NOTE, "Version " + number));
        version.addClassName("ts-line-up");
        return version;
    }

    private String lastChange() {
        var latest = ladder.changes();
        return latest.isEmpty()
                ? "as the agency's pack brought it"
                : latest.getFirst().what() + ", from " + latest.getFirst().from() + ", by "
                        + latest.getFirst().by();
    }

    private Anchor export() {
        var link = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    var bytes = authorities.csv().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "authority.csv", "text/csv", bytes.length);
                }),
                "Export");
        link.addClassName("ts-link");
        return link;
    }

    private static Div legend() {
        var legend = new Div(new H2("Authority"), quiet("by class, never by title"), springing());
        for (var letter : new String[] {"P", "R", "F", "A", "X"}) {
            var entry = new Span(MatrixTable.letter(letter, false), new Span(Verbs.inWords(letter)));
            entry.addClassName("ts-key-line");
            legend.add(entry);
        }
        legend.addClassName("ts-matrix-head");
        return legend;
    }

    private static Span springing() {
        var spring = new Span();
        spring.addClassName("ts-spring");
        return spring;
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassNames("ts-small", "ts-quiet");
        return span;
    }

    private static Button button(String words, String key, Runnable act) {
        var button = new Button(words, _ -> act.run());
        Keys.print(button, key);
        return button;
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
        if (!mayChange) return;
        var bar = new Div(
                button("Change", "e", this::changeClass),
                new Button("Retire", _ -> forms().retire(one)),
                springing(),
                button("Add or move", "m", this::seat));
        bar.addClassName("ts-screen-bar");
        right.add(bar);
    }

    private void showCell(MatrixRow row, ClassRow one) {
        chosen = one;
        if (chart != null) chart.mark(one.key());
        var pane = new CellPane(row, one, now.version(), choices, authorities);
        cell = pane;
        right.removeAll();
        pane.parts(mayGrant, this::keep, this::history, this::questions).forEach(right::add);
    }

    private void pane(String title, com.vaadin.flow.component.Component content) {
        var top = new Div(new H2(title));
        top.addClassName("ts-column-head");
        var body = new Div(content);
        body.addClassName("ts-column-body");
        right.removeAll();
        right.add(top, body);
    }

    private void keep() {
        var pane = cell;
        if (pane == null) return;
        try {
            keep(pane.command());
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        }
    }

    private void keep(GrantAuthority command) {
        var before = matrix;
        try {
            boolean inForce = authorities.grant(command);
            done(
                    inForce
                            ? "In force from " + command.from() + "."
                            : "You do not hold this yourself: it waits for somebody who does.");
            if (before != null && matrix != null) matrix.again(before);
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        } catch (NotPermitted refused) {
            Toast.refused(String.valueOf(refused.getMessage()));
        }
    }

    private void history() {
        var list = new UnorderedList();
        list.addClassNames("ts-stack", "ts-inset");
        for (var change : ladder.changes())
            list.add(new ListItem(change.version() + ". " + change.what() + ", from " + change.from() + ", by "
                    + change.by() + (change.why() == null ? "" : ": " + change.why())));
        if (ladder.changes().isEmpty()) list.add(new ListItem("Nothing was changed since the pack was taken in."));
        pane("History", list);
    }

    private void changeClass() {
        if (chosen != null) forms().ofClass(chosen);
    }

    private void seat() {
        forms().seat(chosen, choices.today());
    }

    private LadderForms forms() {
        return new LadderForms(changes, now, this::done);
    }

    private void done(String sentence) {
        Toast.done(sentence);
        fill();
    }
}
