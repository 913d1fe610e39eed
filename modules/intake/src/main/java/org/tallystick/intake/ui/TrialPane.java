package org.tallystick.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tallystick.intake.TriedRow;
import org.tallystick.web.Amount;
import org.tallystick.web.Glyph;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;

/** How the first rows of a file would read; where one would not, the column and the reason. */
class TrialPane extends Section {

    private final Div body = new Div();
    private final Span remark = Styled.words("", "ts-small", "ts-faint");

    TrialPane() {
        addClassNames("ts-pane", "ts-wide");
        getElement().setAttribute("aria-label", "How the first rows read");
        body.getElement().setAttribute("aria-live", "polite");
        add(Styled.box("ts-pane-head", new H2("How the first rows read"), Styled.words("", "ts-spring"), remark), body);
    }

    /** What still has to be said before anything can be read. */
    void missing(List<String> sentences) {
        body.removeAll();
        remark.setText("not yet");
        var notes = sentences.stream()
                .map(one -> Styled.box("ts-note ts-warn", Glyph.shape("triangle"), new Span(one)))
                .toArray(Div[]::new);
        body.add(Styled.box("ts-pane-body ts-stack", notes));
    }

    void show(List<TriedRow> rows) {
        body.removeAll();
        long wrong = rows.stream().filter(row -> row.reason() != null).count();
        remark.setText(wrong == 0 ? "all " + rows.size() + " read" : wrong + " of " + rows.size() + " do not read");
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", "How the first rows read");
        var head = table.getHead().addRow();
        for (var words : List.of("Row", "Account", "Debt", "Party", "Address", "Debt type", "Incurred on"))
            head.addHeaderCell().setText(words);
        for (var words : List.of("Levied, $", "Paid, $", "Balance, $")) {
            var cell = head.addHeaderCell();
            cell.setText(words);
            cell.addClassName("ts-right");
        }
        rows.forEach(row -> line(table, row));
        body.add(table);
    }

    private static void line(NativeTable table, TriedRow row) {
        var line = table.getBody().addRow();
        line.addDataCell().add(Styled.words(Shown.count(row.row()), "ts-faint"));
        if (row.reason() != null) {
            var cell = line.addDataCell();
            cell.getElement().setAttribute("colspan", "9");
            var column = row.column() == null ? "" : row.column() + ": ";
            cell.add(StatusBadge.plain(Tone.WARN, column + row.reason()));
            return;
        }
        for (var text : new String[] {
            row.account(),
            row.debt(),
            row.party(),
            row.address(),
            row.debtType(),
            row.incurredOn() == null ? null : row.incurredOn().toString()
        }) line.addDataCell().setText(text == null ? "" : text);
        for (var amount : List.of(row.levied(), row.paid(), row.balance())) {
            var cell = line.addDataCell();
            cell.addClassName("ts-right");
            cell.add(Amount.of(amount));
        }
    }
}
