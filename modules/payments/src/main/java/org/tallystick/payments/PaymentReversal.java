package org.tallystick.payments;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.ApprovalSubject;
import org.tallystick.approvals.Executes;
import org.tallystick.ledger.LedgerAccount;
import org.tallystick.payments.ReversalRow.Kind;

/** Posted money that did not stay, such as a check that came back: the receipt stays given, the payment is reversed. */
@Component
class PaymentReversal implements Executes {

    static final String KIND = "payment-reversal";

    private final ReceiptSubject receipts;
    private final TakingBack takingBack;

    PaymentReversal(ReceiptSubject receipts, TakingBack takingBack) {
        this.receipts = receipts;
        this.takingBack = takingBack;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String inWords() {
        return "Reverse a payment";
    }

    @Override
    public String askAction() {
        return "adjustment.prepare";
    }

    @Override
    public Optional<String> recommendAction() {
        return Optional.of("adjustment.recommend");
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
        return receipts.of(
                subject, "Reverse the payment of receipt", "given, its payment reversed", LedgerAccount.BANK);
    }

    @Override
    public void check(ApprovalRow request, @Nullable String reason) {
        receipts.requireNotTheCashier(request.subject());
    }

    @Override
    public void execute(ApprovalRow approved, @Nullable String reason) {
        takingBack.takeBack(
                receipts.receipt(approved.subject()),
                Kind.REVERSAL,
                LedgerAccount.BANK,
                approved.reason(),
                "Approved on request " + approved.id() + ".");
    }
}
