package org.tallystick.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Objects;
import org.tallystick.intake.ImportRow;
import org.tallystick.intake.Imports;
import org.tallystick.intake.PostedRow;
import org.tallystick.intake.RowOutcome;
import org.tallystick.web.EmptyState;
import org.tallystick.web.Styled;

/** The rows that simply post, with the account that each of them opened or was added to. */
class PostedPane extends Section {

    private static final int PAGE = 50;
    private static final int MOST_COLUMNS = 6;

    private final Imports imports;
    private final ImportRow row;
    private final RowOutcome outcome;
    private final List<String> columns;
    private final List<Integer> shown;
    private final Div body = new Div();

    PostedPane(Imports imports, ImportRow row, RowList list) {
        this.imports = imports;
        this.row = row;
        this.outcome = Objects.requireNonNull(list.posted());
        columns = imports.columns(row.id());
        shown = imports.mapping(row.id()).columns().stream()
                .map(column -> RowShape.place(columns, column))
                .filter(place -> place >= 0)
                .distinct()
                .limit(MOST_COLUMNS)
                .sorted()
                .toList();
        addClassNames("ts-pane", "ts-wide");
        getElement().setAttribute("aria-label", list.title());
        long count = outcome == RowOutcome.CREATED ? row.created() : row.matched();
        var file = new Anchor("/api/v1/imports/" + row.id() + "/" + list.file(), "Download as CSV");
        file.addClassNames("ts-link", "ts-small");
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        add(Styled.box(
                "ts-pane-head",
                new H3(list.title()),
                Styled.words(Shown.rows(count), "ts-small", "ts-faint"),
                Styled.words("", "ts-spring"),
                file));
        var page = imports.posting(row.id(), outcome, 0, PAGE);
        if (page.isEmpty()) {
            add(new EmptyState("No such row", "Rows that post this way appear here, each with its account."));
            return;
        }
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", list.title());
        var head = table.getHead().addRow();
        head.addHeaderCell().setText("Row");
        for (var place : shown) head.addHeaderCell().setText(columns.get(place));
        head.addHeaderCell().setText("Account");
        body.add(table);
        add(body);
        more(table, page);
    }

    private void more(NativeTable table, List<PostedRow> page) {
        for (var one : page) {
            var line = table.getBody().addRow();
            line.addDataCell().add(Styled.words(Shown.count(one.row()), "ts-faint"));
            for (var place : shown)
                line.addDataCell()
                        .setText(place < one.fields().size() ? one.fields().get(place) : "");
            var account = one.account();
            if (account == null) line.addDataCell().add(Styled.words("opens when accepted", "ts-quiet"));
            else {
                var link = new Anchor("accounts/" + account, account);
                link.addClassName("ts-link");
                line.addDataCell().add(link);
            }
        }
        if (page.size() < PAGE) return;
        var button = new Button("Show more");
        button.addClickListener(_ -> {
            body.remove(button);
            more(table, imports.posting(row.id(), outcome, page.getLast().row(), PAGE));
        });
        body.add(button);
    }
}
