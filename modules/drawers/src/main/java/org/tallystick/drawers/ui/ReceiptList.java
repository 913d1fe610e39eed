package org.tallystick.drawers.ui;

import com.vaadin.flow.component.Component;
import org.tallystick.drawers.DrawerRow;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.ReceiptRow;
import org.tallystick.drawers.TenderLine;
import org.tallystick.web.EmptyState;

/** The receipts of a drawer, newest first; void ones keep their number and say so. */
class ReceiptList {

    private static final int MOST = 200;

    private final Drawers drawers;

    ReceiptList(Drawers drawers) {
        this.drawers = drawers;
    }

    Component of(DrawerRow drawer) {
        var given = drawers.receiptsOf(drawer.id(), MOST);
        if (given.isEmpty())
            return Told.pane(
                    "Receipts",
                    new EmptyState(
                            "No receipts", "The first payment gets number 000001 of drawer " + drawer.label() + "."));
        var table = Told.table("Receipts of the drawer", "Receipt", "Tender", ">Amount");
        for (var receipt : given) {
            var row = table.getBody().addRow();
            row.addDataCell().add(Told.link("receipts/" + receipt.number(), receipt.number()));
            row.addDataCell().setText(inWords(receipt));
            Told.figure(row, receipt.amount());
        }
        return Told.pane("Receipts " + given.size(), table);
    }

    private static String inWords(ReceiptRow receipt) {
        var voided = receipt.voided();
        if (voided != null) return "Void: " + voided.reason();
        var tenders = TenderLine.inSentence(receipt.tenders());
        return receipt.version() == 0 ? tenders : tenders + " (corrected)";
    }
}
