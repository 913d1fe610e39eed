package org.tallystick.payments;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.ApprovalSubject;
import org.tallystick.approvals.Executes;
import org.tallystick.drawers.DrawerRow.State;
import org.tallystick.drawers.Drawers;
import org.tallystick.ledger.LedgerAccount;
import org.tallystick.payments.ReversalRow.Kind;

/** A receipt that should never have been, found when its drawer was closed: somebody else decides. */
@Component
class VoidAfterClose implements Executes {

    static final String KIND = "receipt-void-after-close";

    private final ReceiptSubject receipts;
    private final Drawers drawers;
    private final TakingBack takingBack;

    VoidAfterClose(ReceiptSubject receipts, Drawers drawers, TakingBack takingBack) {
        this.receipts = receipts;
        this.drawers = drawers;
        this.takingBack = takingBack;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String inWords() {
        return "Void a receipt after its drawer was closed";
    }

    @Override
    public String askAction() {
        return "receipt.void";
    }

    @Override
    public String decideAction() {
        return ReceiptSubject.DECIDES;
    }

    @Override
    public String named(String subject) {
        return receipts.numberOf(subject);
    }

    @Override
    public ApprovalSubject subject(String subject) {
        var drawer = drawers.of(receipts.receipt(subject).drawer());
        return receipts.of(
                subject,
                "Void receipt",
                "void, its number stays",
                drawer.state() == State.OPEN ? LedgerAccount.CASH : LedgerAccount.BANK);
    }

    @Override
    public void check(ApprovalRow request, @Nullable String reason) {
        receipts.requireNotTheCashier(request.subject());
    }

    @Override
    public void execute(ApprovalRow approved, @Nullable String reason) {
        var receipt = receipts.receipt(approved.subject());
        boolean afterClose = drawers.markVoidApproved(receipt.number(), approved.reason());
        takingBack.takeBack(
                receipt,
                Kind.VOID_AFTER_CLOSE,
                afterClose ? LedgerAccount.BANK : LedgerAccount.CASH,
                approved.reason(),
                "Approved on request " + approved.id() + ".");
    }
}
