package org.tallystick.web;

import static org.tallystick.calendar.WrittenDays.MINUTE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Needs;
import org.tallystick.security.NotPermitted;
import org.tallystick.web.StatusBadge.Tone;

/** What runs for long, for whom it matters: how far it is, who began it, where its result is, and giving it up. */
@Route("long-work")
@PageTitle("Long work · Tallystick")
@Needs("account.view")
class LongWorkView extends Div {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofSeconds(5);

    private final LongWorks works;
    private final BusinessDay day;
    private final Watch watch = Watch.of(this);
    private final Div body = new Div();
    private final List<NativeTableRow> lines = new ArrayList<>();
    private List<LongWorkRow> shown = List.of();
    private int at = -1;

    LongWorkView(LongWorks works, BusinessDay day) {
        this.works = works;
        this.day = day;
        addClassName("ts-screen");
        var head = new Div(new Div(
                new H1("Long work"),
                new Paragraph("Goes on by itself, also when this window is closed; you are told when yours is done.")));
        head.addClassName("ts-screen-head");
        body.addClassName("ts-screen-body");
        add(head, body);
        Keys.of(this)
                .below("j", "down", () -> move(1))
                .below("k", "up", () -> move(-1))
                .below("c", "cancel the one in hand", this::cancelInHand);
        look();
    }

    /** Only what changed is sent, and nothing is built anew while nothing changed, so that a focus stays where it is. */
    private void look() {
        var now = works.latest();
        watch.every(now.stream().anyMatch(row -> row.state().isUnderWay()) ? SOON : LATER, this::look);
        if (now.equals(shown) && body.getComponentCount() > 0) return;
        var inHand = at >= 0 && at < shown.size() ? shown.get(at).id() : "";
        shown = now;
        lines.clear();
        body.removeAll();
        body.add(now.isEmpty() ? nothing() : table());
        at = -1;
        for (int i = 0; i < now.size(); i++) if (now.get(i).id().equals(inHand)) mark(i);
    }

    private static Component nothing() {
        return new EmptyState(
                "Nothing has run for long yet",
                "Files that are tried or brought in stand here while they run and after, and so does each night's work,"
                        + " as far as you may see it.");
    }

    private Component table() {
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", "Long work");
        var head = table.getHead().addRow();
        for (var word : List.of("What", "State", "How far", "Started by", "Started", "Ended", ""))
            head.addHeaderCell().setText(word);
        for (var row : shown) add(table.getBody().addRow(), row);
        var pane = new Div(NarrowTable.of(table));
        pane.addClassNames("ts-pane", "ts-long-work");
        return pane;
    }

    private void add(NativeTableRow line, LongWorkRow row) {
        lines.add(line);
        var link = row.link();
        line.addDataCell().add(link == null ? new Span(row.what()) : link(row.what(), link));
        line.addDataCell().add(StatusBadge.plain(tone(row.state()), row.state().inWords()));
        var far = line.addDataCell();
        far.setText(row.saying());
        if (row.state().isUnderWay()) far.getElement().appendChild(progress(row));
        line.addDataCell().setText(row.startedBy());
        line.addDataCell().setText(at(row.startedAt()));
        var ended = row.endedAt();
        line.addDataCell().setText(ended == null ? "" : at(ended));
        var acts = line.addDataCell();
        if (row.canCancel()) {
            var cancel = new Button("Cancel", _ -> cancel(row));
            cancel.setAriaLabel("Cancel " + row.what());
            acts.add(cancel);
        }
    }

    private static Anchor link(String words, String path) {
        var link = new Anchor(path, words);
        link.getElement().setAttribute("router-link", true);
        link.addClassName("ts-link");
        return link;
    }

    private static Element progress(LongWorkRow row) {
        var bar = new Element("div");
        bar.setAttribute("class", "ts-progress")
                .setAttribute("role", "progressbar")
                .setAttribute("aria-label", row.what())
                .setAttribute("aria-valuenow", String.valueOf(row.percent()));
        var fill = new Element("i");
        fill.getStyle().set("inline-size", row.percent() + "%");
        return bar.appendChild(fill);
    }

    private static Tone tone(LongWorkRow.State state) {
        return switch (state) {
            case WAITING -> Tone.OPEN;
            case RUNNING -> Tone.UNDER_WAY;
            case READY -> Tone.NOTE;
            case DONE -> Tone.OK;
            case FAILED -> Tone.STOP;
            case CANCELLED -> Tone.NO;
        };
    }

    private String at(Instant instant) {
        return MINUTE.format(instant.atZone(day.zone()));
    }

    private void move(int steps) {
        if (shown.isEmpty()) return;
        mark(Math.clamp(at + steps, 0, shown.size() - 1));
        lines.get(at).getElement().executeJs("(this.querySelector('a, vaadin-button') ?? this).focus()");
    }

    private void mark(int index) {
        at = index;
        for (int i = 0; i < lines.size(); i++) lines.get(i).setClassName("ts-selected", i == index);
    }

    private void cancelInHand() {
        if (shown.isEmpty()) return;
        var row = shown.get(Math.max(at, 0));
        if (row.canCancel()) cancel(row);
        else
            Toast.refused(row.what() + " cannot be cancelled: "
                    + row.state().inWords().toLowerCase(Locale.ROOT) + ".");
    }

    private void cancel(LongWorkRow row) {
        try {
            works.cancel(row.kind(), row.id());
            Toast.done(row.what() + " was given up.");
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        } catch (NotPermitted refused) {
            Toast.refused(String.valueOf(refused.getMessage()));
        }
        look();
    }
}
