package org.tallystick.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import org.tallystick.intake.ImportRow;
import org.tallystick.intake.ImportState;
import org.tallystick.money.Money;
import org.tallystick.web.Amount;
import org.tallystick.web.Glyph;

/** What an import adds to the books, levied to balance; and what stopped it, if something did. */
class TotalsPane extends Div {

    TotalsPane(ImportRow row) {
        var pane = Shown.pane("Totals", row.state() == ImportState.POSTED ? "as posted" : "of rows that would post");
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", "Totals");
        var head = table.getHead().addRow();
        head.addHeaderCell();
        var figures = head.addHeaderCell();
        figures.setText("Amount, $");
        figures.addClassName("ts-right");
        line(table, "", "Levied", row.totals().levied());
        line(table, "+", "Adjusted", row.totals().adjusted());
        line(table, "\u2212", "Moved elsewhere", row.totals().moved());
        line(table, "\u2212", "Paid before", row.totals().paid());
        sum(table, row.totals().balance());
        pane.add(table);
        var message = row.message();
        if (message != null) pane.add(Shown.styled("ts-pane-body", note(message)));
        add(pane);
    }

    private static void line(NativeTable table, String sign, String name, Money amount) {
        var row = table.getBody().addRow();
        var cell = row.addDataCell();
        cell.setText(sign.isEmpty() ? name : sign + " " + name);
        cell.addClassName("ts-quiet");
        figure(row.addDataCell(), Amount.of(amount));
    }

    private static void sum(NativeTable table, Money balance) {
        var row = table.getBody().addRow();
        row.addClassName("ts-sum");
        row.addDataCell().setText("Balance");
        figure(row.addDataCell(), Amount.total(balance));
    }

    private static void figure(NativeTableCell cell, Amount amount) {
        cell.addClassName("ts-right");
        cell.add(amount);
    }

    private static Div note(String message) {
        var note = Shown.styled("ts-note ts-stop", Glyph.shape("square"), new Span(message));
        note.getElement().setAttribute("role", "status");
        return note;
    }
}
