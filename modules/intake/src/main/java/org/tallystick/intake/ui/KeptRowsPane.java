package org.tallystick.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.intake.Anomaly;
import org.tallystick.intake.ImportRow;
import org.tallystick.intake.Imports;
import org.tallystick.intake.KeptRow;
import org.tallystick.intake.KeptRow.Outcome;
import org.tallystick.intake.Mapping;
import org.tallystick.web.EmptyState;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;

/** Rows to be looked at: why, how many alike, and the rows themselves with the cell at fault marked. */
class KeptRowsPane extends Section {

    private static final int PAGE = 50;
    private static final int MOST_COLUMNS = 6;

    private final Imports imports;
    private final ImportRow row;
    private final Outcome outcome;
    private final KeptWords words;
    private final long count;
    private final List<String> columns;
    private final List<String> shown;
    private final Set<String> amounts;
    private final Div table = new Div();
    private final List<NativeButton> choices = new ArrayList<>();
    private @Nullable String reason;

    KeptRowsPane(Imports imports, ImportRow row, Outcome outcome) {
        this.imports = imports;
        this.outcome = outcome;
        this.words = KeptWords.of(outcome);
        this.count = imports.count(row.id(), outcome);
        this.row = row;
        columns = imports.columns(row.id());
        var known =
                columns.stream().map(column -> column.toLowerCase(Locale.ROOT)).toList();
        var mapping = imports.mapping(row.id());
        amounts = amounts(mapping);
        shown = mapping.columns().stream()
                .filter(column -> known.contains(column.toLowerCase(Locale.ROOT)))
                .limit(MOST_COLUMNS)
                .toList();
        addClassNames("ts-pane", "ts-wide");
        getElement().setAttribute("aria-label", words.title());
        add(count == 0 ? none() : Shown.styled("ts-split", reasons(), rows()));
    }

    private static Set<String> amounts(Mapping mapping) {
        return mapping.charges().stream()
                .flatMap(charge -> Stream.of(charge.levied(), charge.adjusted(), charge.moved(), charge.paid()))
                .<String>mapMulti((field, into) -> {
                    if (field != null && field.column() != null) into.accept(field.column());
                })
                .collect(Collectors.toSet());
    }

    private EmptyState none() {
        return row.state().isUnderWay()
                ? new EmptyState(
                        "No row is rejected so far", "Rows that cannot be posted appear here with their reason.")
                : new EmptyState("No row is rejected", "Every row could be read and judged.");
    }

    private Div reasons() {
        var list = new Div(Shown.styled("ts-pane-head", new H3(words.why())));
        list.add(choice(words.all(), count, null));
        for (var one : imports.reasons(row.id(), outcome))
            list.add(choice(named(one.reason()), one.rows(), one.reason()));
        var mapping = Shown.words("Columns mapped by " + row.mapping(), "ts-small", "ts-quiet");
        list.add(Shown.styled("ts-pane-body", mapping));
        return list;
    }

    private NativeButton choice(String words, long count, @Nullable String wanted) {
        var button = new NativeButton();
        button.addClassName("ts-reason");
        button.add(new Span(words), Shown.words("", "ts-spring"), Shown.words(Shown.count(count), "ts-medium"));
        press(button, wanted == null);
        button.addClickListener(_ -> {
            choices.forEach(other -> press(other, other.equals(button)));
            reason = wanted;
            restart();
        });
        choices.add(button);
        return button;
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    private Div rows() {
        var file = new Anchor("/api/v1/imports/" + row.id() + "/" + words.file(), "Download as CSV");
        file.addClassNames("ts-link", "ts-small");
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        var head = Shown.styled(
                "ts-pane-head",
                new H3(words.title()),
                Shown.words(Shown.count(count) + words.remark(), "ts-small", "ts-faint"),
                Shown.words("", "ts-spring"),
                file);
        restart();
        return new Div(head, table);
    }

    private void restart() {
        table.removeAll();
        var grid = new NativeTable();
        grid.addClassNames("ts-table", "ts-tight");
        grid.getElement().setAttribute("aria-label", words.title());
        var head = grid.getHead().addRow();
        var number = head.addHeaderCell();
        number.setText("Row");
        number.addClassName("ts-right");
        for (var column : shown) {
            var cell = head.addHeaderCell();
            cell.setText(column);
            if (amounts.contains(column)) cell.addClassName("ts-right");
        }
        head.addHeaderCell().setText(words.column());
        table.add(grid);
        more(grid, 0);
    }

    private void more(NativeTable into, long after) {
        var page = imports.kept(row.id(), outcome, reason, after, PAGE);
        for (var kept : page) line(into.getBody().addRow(), kept);
        if (page.size() < PAGE) return;
        var button = new Button("Show more");
        button.addClickListener(_ -> {
            table.remove(button);
            more(into, page.getLast().row());
        });
        table.add(button);
    }

    private void line(NativeTableRow line, KeptRow kept) {
        var number = line.addDataCell();
        number.setText(Shown.count(kept.row()));
        number.addClassNames("ts-right", "ts-faint");
        boolean whole = kept.fields().size() == columns.size();
        for (var column : shown) {
            var text = whole ? kept.fields().get(place(column)) : "";
            boolean wrong = column.equalsIgnoreCase(kept.column());
            if (wrong && !whole) text = kept.value() == null ? "" : kept.value();
            var cell = line.addDataCell();
            cell.addClassName(amounts.contains(column) ? "ts-right" : "ts-nowrap");
            if (wrong) cell.add(Shown.words(text.isBlank() ? "missing" : cut(text), "ts-cell-wrong"));
            else cell.setText(cut(text));
        }
        line.addDataCell().add(StatusBadge.plain(Tone.WARN, wrongIn(kept)));
    }

    private String wrongIn(KeptRow kept) {
        if (outcome == Outcome.FLAGGED)
            return kept.flags().stream().map(Anomaly::inWords).collect(Collectors.joining(", "));
        var column = kept.column();
        if (column == null) return kept.reason() + (kept.value() == null ? "" : ": " + cut(kept.value()));
        boolean seen = shown.stream().anyMatch(column::equalsIgnoreCase);
        var value = kept.value() == null ? "" : ": " + cut(kept.value());
        return kept.reason() + (seen ? "" : " (" + column + value + ")");
    }

    private String named(String reason) {
        return outcome == Outcome.FLAGGED ? Anomaly.inWords(reason) : reason;
    }

    private int place(String column) {
        for (int i = 0; i < columns.size(); i++) if (columns.get(i).equalsIgnoreCase(column)) return i;
        return 0;
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
