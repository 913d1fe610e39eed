package org.tallystick.drawers.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import org.jspecify.annotations.Nullable;
import org.tallystick.drawers.DrawerTally;
import org.tallystick.money.Money;
import org.tallystick.web.NarrowTable;

/** What should be in a drawer, what was counted, and whether it is over or short, by tender. */
class TallyTable extends NativeTable {

    TallyTable(DrawerTally tally) {
        addClassNames("ts-table", "ts-tight");
        getElement().setAttribute("aria-label", "Receipts and count");
        var head = getHead().addRow();
        for (var words : new String[] {"Tender", "Receipts", "Should be", "Counted", "Difference"}) {
            var cell = head.addHeaderCell();
            cell.setText(words);
            if (!words.equals("Tender")) cell.addClassName("ts-right");
        }
        for (var line : tally.lines())
            row(line.tender().inWords(), line.receipts(), line.expected(), line.counted(), line.difference());
        var sum = row(
                "Total",
                tally.drawer().receipts(),
                tally.expected(),
                tally.isCounted() ? tally.counted() : null,
                tally.difference());
        sum.addClassName("ts-sum");
        NarrowTable.of(this);
        if (tally.explanation() != null) {
            var words = getBody().addRow().addDataCell();
            words.setColspan(5);
            words.setText("Said: " + tally.explanation());
        }
    }

    private NativeTableRow row(String name, int receipts, Money expected, @Nullable Money counted, Money difference) {
        var row = getBody().addRow();
        row.addHeaderCell().setText(name);
        Told.figure(row, receipts);
        Told.figure(row, expected);
        Told.figure(row, counted);
        var cell = row.addDataCell();
        cell.setText(counted == null ? "" : Told.difference(difference));
        cell.addClassName("ts-right");
        if (!difference.isZero()) cell.addClassName("ts-stop");
        return row;
    }
}
