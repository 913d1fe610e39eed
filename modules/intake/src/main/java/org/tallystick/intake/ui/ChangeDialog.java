package org.tallystick.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tallystick.intake.ChangedDebt;
import org.tallystick.intake.reading.ImportTotals;
import org.tallystick.money.Money;
import org.tallystick.web.Amount;
import org.tallystick.web.Glyph;
import org.tallystick.web.Keys;
import org.tallystick.web.Styled;

/** A debt as it stands in the books, and as a repeated row has it, charge by charge. */
class ChangeDialog extends Dialog {

    ChangeDialog(ChangedDebt debt) {
        setHeaderTitle("Row " + Shown.count(debt.row()) + " and the books");
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", "Before and after");
        var head = table.getHead().addRow();
        for (var words : List.of("Charge", "", "Levied", "Adjusted", "Moved", "Paid", "Balance, $")) {
            var cell = head.addHeaderCell();
            cell.setText(words);
            if (!words.equals("Charge")) cell.addClassName("ts-right");
        }
        for (var charge : debt.charges()) {
            line(table, charge.type(), "in the books", charge.before(), charge.before());
            line(table, "", "in the file", charge.after(), charge.before());
        }
        var cannot = debt.cannot();
        var note = cannot == null
                ? note(
                        "ts-ok",
                        "check",
                        "It can be applied: " + debt.before().inDollars() + " becomes "
                                + debt.after().inDollars()
                                + ". What was levied stays; the difference is posted as adjusted, moved and paid elsewhere.")
                : note("ts-warn", "triangle", cannot);
        var body = Styled.box("ts-stack", table, note);
        add(body);
        var back = new Button("Back", _ -> close());
        Keys.print(back, "Esc");
        getFooter().add(back);
        Keys.of(body).on("Esc", "back to the rows", this::close);
    }

    private static Div note(String tone, String shape, String words) {
        return Styled.box("ts-note " + tone, Glyph.shape(shape), new Span(words));
    }

    private static void line(NativeTable table, String type, String where, ImportTotals totals, ImportTotals before) {
        var line = table.getBody().addRow();
        line.addDataCell().setText(type);
        line.addDataCell().add(Styled.words(where, "ts-quiet", "ts-nowrap"));
        figure(line, totals.levied(), before.levied());
        figure(line, totals.adjusted(), before.adjusted());
        figure(line, totals.moved(), before.moved());
        figure(line, totals.paid(), before.paid());
        figure(line, totals.balance(), before.balance());
    }

    private static void figure(com.vaadin.flow.component.html.NativeTableRow line, Money amount, Money before) {
        var cell = line.addDataCell();
        cell.addClassName("ts-right");
        var figure = Amount.of(amount);
        if (!amount.equals(before)) figure.addClassName("ts-cell-mended");
        cell.add(figure);
    }
}
