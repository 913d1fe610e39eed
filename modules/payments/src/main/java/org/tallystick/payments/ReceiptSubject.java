package org.tallystick.payments;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.Accounts;
import org.tallystick.approvals.ApprovalSubject;
import org.tallystick.approvals.Effect;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.ReceiptRow;
import org.tallystick.drawers.TenderLine;
import org.tallystick.ledger.Ledger;
import org.tallystick.security.CurrentPerson;
import org.tallystick.web.NotThere;

/** A receipt as approvals look at it: what taking it back would change. */
@Component
class ReceiptSubject {

    private final Drawers drawers;
    private final Accounts accounts;
    private final Ledger ledger;
    private final ReversalTable reversals;

    ReceiptSubject(Drawers drawers, Accounts accounts, Ledger ledger, ReversalTable reversals) {
        this.drawers = drawers;
        this.accounts = accounts;
        this.ledger = ledger;
        this.reversals = reversals;
    }

    ReceiptRow receipt(String number) {
        return drawers.receipt(number).orElseThrow(() -> new NotThere("receipt", number));
    }

    /** Who took the money does not decide that it goes back. */
    void requireNotTheCashier(String number) {
        var drawer = drawers.of(receipt(number).drawer());
        if (drawer.cashier().equals(CurrentPerson.get().person()))
            throw PaymentRefused.notNow("You took this payment yourself; somebody else decides.");
    }

    ApprovalSubject of(String number, String title, String receiptAfter) {
        var receipt = receipt(number);
        var takenBack = reversals.of(new PaymentId(receipt.payment()));
        takenBack.ifPresent(known -> {
            throw PaymentRefused.notNow("Receipt " + number + " was taken back by " + known.by() + " already.");
        });
        var drawer = drawers.of(receipt.drawer());
        var account = accounts.of(receipt.account());
        var owed = ledger.balanceOf(receipt.account());
        var evidence = new ArrayList<String>();
        evidence.add("Taken by " + drawer.cashierName() + " in drawer " + drawer.label() + ", "
                + TenderLine.inSentence(receipt.tenders()));
        evidence.add("Drawer " + drawer.label() + ": " + drawer.state().inWords());
        return new ApprovalSubject(
                title + " " + number,
                receipt.amount(),
                accounts.debtsOf(List.of(account.id())).stream()
                        .map(debt -> debt.debtType())
                        .findFirst()
                        .orElse(null),
                account.department(),
                number + "|" + receipt.version() + "|" + receipt.amount().cents(),
                List.of(
                        new Effect("Receipt", "given", receiptAfter),
                        new Effect("Payment", receipt.amount().inDollars(), "taken back in the ledger"),
                        new Effect(
                                "Owed on account " + account.number(),
                                owed.inDollars(),
                                owed.plus(receipt.amount()).inDollars())),
                evidence,
                "receipts/" + number,
                account.concerns());
    }
}
