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
import org.tallystick.intake.ImportRow;
import org.tallystick.intake.Imports;
import org.tallystick.intake.Mapping;
import org.tallystick.intake.RejectedRow;
import org.tallystick.web.EmptyState;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;

/** Why rows were rejected, how many alike, and the rows themselves with the cell at fault marked. */
class RejectsPane extends Section {

    private static final int PAGE = 50;
    private static final int MOST_COLUMNS = 6;

    private final Imports imports;
    private final ImportRow row;
    private final List<String> columns;
    private final List<String> shown;
    private final Set<String> amounts;
    private final Div table = new Div();
    private final List<NativeButton> choices = new ArrayList<>();
    private @Nullable String reason;

    RejectsPane(Imports imports, ImportRow row) {
        this.imports = imports;
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
        getElement().setAttribute("aria-label", "Rejected rows");
        add(row.rejected() == 0 ? none() : Shown.styled("ts-split", reasons(), rows()));
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
        var list = new Div(Shown.styled("ts-pane-head", new H3("Why rejected")));
        list.add(choice("All rejected", row.rejected(), null));
        for (var one : imports.reasons(row.id())) list.add(choice(one.reason(), one.rows(), one.reason()));
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
        var file = new Anchor("/api/v1/imports/" + row.id() + "/rejects", "Download as CSV");
        file.addClassNames("ts-link", "ts-small");
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        var head = Shown.styled(
                "ts-pane-head",
                new H3("Rejected rows"),
                Shown.words(Shown.count(row.rejected()) + " to repair and send again", "ts-small", "ts-faint"),
                Shown.words("", "ts-spring"),
                file);
        restart();
        return new Div(head, table);
    }

    private void restart() {
        table.removeAll();
        var grid = new NativeTable();
        grid.addClassNames("ts-table", "ts-tight");
        grid.getElement().setAttribute("aria-label", "Rejected rows");
        var head = grid.getHead().addRow();
        var number = head.addHeaderCell();
        number.setText("Row");
        number.addClassName("ts-right");
        for (var column : shown) {
            var cell = head.addHeaderCell();
            cell.setText(column);
            if (amounts.contains(column)) cell.addClassName("ts-right");
        }
        head.addHeaderCell().setText("What is wrong");
        table.add(grid);
        more(grid, 0);
    }

    private void more(NativeTable into, long after) {
        var page = imports.rejects(row.id(), reason, after, PAGE);
        for (var rejected : page) line(into.getBody().addRow(), rejected);
        if (page.size() < PAGE) return;
        var button = new Button("Show more");
        button.addClickListener(_ -> {
            table.remove(button);
            more(into, page.getLast().row());
        });
        table.add(button);
    }

    private void line(NativeTableRow line, RejectedRow rejected) {
        var number = line.addDataCell();
        number.setText(Shown.count(rejected.row()));
        number.addClassNames("ts-right", "ts-faint");
        boolean whole = rejected.fields().size() == columns.size();
        for (var column : shown) {
            var text = whole ? rejected.fields().get(place(column)) : "";
            boolean wrong = column.equalsIgnoreCase(rejected.column());
            if (wrong && !whole) text = rejected.value() == null ? "" : rejected.value();
            var cell = line.addDataCell();
            cell.addClassName(amounts.contains(column) ? "ts-right" : "ts-nowrap");
            if (wrong) cell.add(Shown.words(text.isBlank() ? "missing" : cut(text), "ts-cell-wrong"));
            else cell.setText(cut(text));
        }
        line.addDataCell().add(StatusBadge.plain(Tone.WARN, wrongIn(rejected)));
    }

    private String wrongIn(RejectedRow rejected) {
        var column = rejected.column();
        boolean seen = column != null && shown.stream().anyMatch(column::equalsIgnoreCase);
        var value = rejected.value() == null || seen ? "" : ": " + cut(rejected.value());
        return rejected.reason() + (column == null || seen ? "" : " (" + column + value + ")");
    }

    private int place(String column) {
        for (int i = 0; i < columns.size(); i++) if (columns.get(i).equalsIgnoreCase(column)) return i;
        return 0;
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
