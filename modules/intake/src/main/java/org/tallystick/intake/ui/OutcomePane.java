package org.tallystick.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.intake.ImportRow;
import org.tallystick.intake.ImportState;
import org.tallystick.money.Money;
import org.tallystick.web.Amount;
import org.tallystick.web.Counted;
import org.tallystick.web.KeyCap;
import org.tallystick.web.Styled;

/** What becomes of the rows of a file: one bar, and its legend with counts and amounts. */
class OutcomePane extends Div {

    private final Consumer<RowList> chosen;

    OutcomePane(ImportRow row, long flagged, Consumer<RowList> chosen) {
        this.chosen = chosen;
        var pane = Shown.pane(title(row), remark(row));
        var body = Styled.box("ts-pane-body");
        if (row.state().isUnderWay()) body.getElement().appendChild(progress(row));
        else body.getElement().appendChild(bar(row));
        body.add(
                line(RowList.CREATED, "Created", "new party, new account", row.created(), row.createdAmount()),
                line(
                        RowList.MATCHED,
                        "Matched",
                        "new account of somebody known, further debt, or a change",
                        row.matched(),
                        row.matchedAmount()),
                line(
                        RowList.REPEATED,
                        "Repeated",
                        "received before, not counted twice",
                        row.repeated(),
                        row.repeatedAmount()),
                line(RowList.REJECTED, "Rejected", "to repair here or send back", row.rejected(), row.rejectedAmount()),
                sum(row));
        if (flagged > 0)
            body.add(line(RowList.FLAGGED, "Flagged", "of those that post, odd in some way", flagged, null));
        if (row.links() + row.pairs() > 0) body.add(Styled.words(compared(row), "ts-small", "ts-faint"));
        pane.add(body);
        add(pane);
    }

    private static String title(ImportRow row) {
        var rows = Shown.rows(row.rows());
        return switch (row.state()) {
            case QUEUED, RUNNING -> rows + " read so far";
            case READY -> "What will happen to " + rows;
            case POSTED -> "What happened to " + rows;
            case FAILED, CANCELLED -> Counted.of(row.rows(), "row was", "rows were") + " read";
        };
    }

    private static String remark(ImportRow row) {
        return switch (row.state()) {
            case QUEUED -> "waiting to be read";
            case RUNNING -> row.percent() + " % read" + (row.resumed() ? ", resumed" : "");
            case READY -> "dry run, nothing written yet";
            case POSTED -> "in the books" + (row.resumed() ? ", resumed once" : "");
            case FAILED -> "stopped";
            case CANCELLED -> row.created() > 0 ? "given up" : "given up, nothing written";
        };
    }

    private static Element progress(ImportRow row) {
        var done = new Element("i").setAttribute("style", "width:" + Math.max(2, row.percent()) + "%");
        return new Element("div")
                .setAttribute("class", "ts-progress")
                .setAttribute("role", "progressbar")
                .setAttribute("aria-label", "Rows read")
                .setAttribute("aria-valuemin", "0")
                .setAttribute("aria-valuemax", "100")
                .setAttribute("aria-valuenow", String.valueOf(row.percent()))
                .setAttribute("data-state", ImportState.RUNNING.name())
                .appendChild(done);
    }

    private static Element bar(ImportRow row) {
        var bar = new Element("div").setAttribute("class", "ts-bar").setAttribute("role", "img");
        var said = Shown.count(row.created()) + " created, " + Shown.count(row.matched()) + " matched, "
                + Shown.count(row.repeated()) + " repeated, " + Shown.count(row.rejected()) + " rejected";
        bar.setAttribute("aria-label", said);
        long[] counts = {row.created(), row.matched(), row.repeated(), row.rejected()};
        for (int i = 0; i < counts.length; i++)
            if (counts[i] > 0)
                bar.appendChild(new Element("i")
                        .setAttribute("class", "ts-fill-" + (i + 1))
                        .setAttribute("style", "flex-grow:" + counts[i]));
        return bar;
    }

    private NativeButton line(RowList list, String name, String meaning, long count, @Nullable Money amount) {
        var line = new NativeButton();
        line.addClassNames("ts-legend", "ts-legend-key");
        var figure = amount == null ? new Span() : Amount.of(amount);
        figure.addClassName("ts-quiet");
        line.add(
                Styled.words("", "ts-swatch", "ts-fill-" + list.key()),
                new Span(Styled.words(name, "ts-medium"), Styled.words(" " + meaning, "ts-faint")),
                Styled.words(Shown.count(count), "ts-right", "ts-medium"),
                figure,
                new KeyCap(list.key()));
        line.getElement().setAttribute("aria-keyshortcuts", list.key());
        line.addClickListener(_ -> chosen.accept(list));
        return line;
    }

    /** What comparing the new parties comes to; their rows are among those above. */
    private static String compared(ImportRow row) {
        boolean over = row.state() == ImportState.POSTED;
        var links = Shown.count(row.links())
                + (row.links() == 1 ? " new account " : " new accounts ")
                + (over ? "linked to somebody known, " : "to be linked to somebody known, ");
        return links + Shown.count(row.pairs()) + (row.pairs() == 1 ? " pair" : " pairs") + " of parties "
                + (over ? "put among the matches." : "to be asked about.");
    }

    private static Div sum(ImportRow row) {
        return Styled.box(
                "ts-legend ts-legend-key ts-sum",
                new Span(),
                new Span("All rows"),
                Styled.words(Shown.count(row.rows()), "ts-right"),
                Amount.of(row.file().balance()),
                new Span());
    }
}
