package org.tallystick.approvals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.approvals.ApprovalSubject.Line;
import org.tallystick.approvals.ApprovalSubject.Postings;
import org.tallystick.approvals.Effect;
import org.tallystick.money.Money;

/** What approving changes, before and after, and what the books will get. */
final class RequestTables {

    private RequestTables() {}

    static Component effects(List<Effect> effects) {
        var table = table("What changes");
        head(table, List.of("What changes"), List.of("Before", "After"));
        for (var effect : effects) {
            var line = table.getBody().addRow();
            line.addDataCell().setText(effect.what());
            right(line, effect.before());
            var after = line.addDataCell();
            after.setText(effect.after());
            after.addClassName("ts-right");
            if (!effect.after().equals(effect.before())) after.addClassNames("ts-pays", "ts-medium");
        }
        return pane(table);
    }

    static Component postings(Postings postings) {
        var title = "What will be posted, as of " + Told.day(postings.asOf());
        var table = table(title);
        table.addClassName("ts-request-posts");
        head(table, List.of(title, "Account", "Charge"), List.of("Debit", "Credit"));
        var debit = Money.ZERO;
        var credit = Money.ZERO;
        for (var line : postings.lines()) {
            add(table, line);
            if (line.debit() != null) debit = debit.plus(line.debit());
            if (line.credit() != null) credit = credit.plus(line.credit());
        }
        if (postings.lines().size() > 2) {
            var sum = table.getBody().addRow();
            sum.addClassName("ts-medium");
            sum.addDataCell().setText("Together");
            sum.addDataCell();
            sum.addDataCell();
            right(sum, debit.toString());
            right(sum, credit.toString());
        }
        return pane(table);
    }

    private static void add(NativeTable table, Line line) {
        var row = table.getBody().addRow();
        row.addDataCell().add(Told.titled(line.what()));
        row.addDataCell().setText(line.account());
        var charge = row.addDataCell();
        charge.setText(line.charge());
        charge.addClassName("ts-quiet");
        right(row, figure(line.debit()));
        right(row, figure(line.credit()));
    }

    private static String figure(@Nullable Money amount) {
        return amount == null ? "\u2013" : amount.toString();
    }

    private static NativeTable table(String label) {
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight", "ts-request-change");
        table.getElement().setAttribute("aria-label", label);
        return table;
    }

    private static void head(NativeTable table, List<String> left, List<String> right) {
        var head = table.getHead().addRow();
        for (var words : left) head.addHeaderCell().setText(words);
        for (var words : right) {
            var cell = head.addHeaderCell();
            cell.setText(words);
            cell.addClassName("ts-right");
        }
    }

    private static void right(NativeTableRow line, String words) {
        var cell = line.addDataCell();
        cell.setText(words);
        cell.addClassName("ts-right");
    }

    private static Div pane(NativeTable table) {
        var pane = new Div(table);
        pane.addClassName("ts-pane");
        return pane;
    }
}
