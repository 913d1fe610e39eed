package org.tallystick.payments;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountId;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.ReceiptRow;
import org.tallystick.ledger.Ledger;
import org.tallystick.money.Money;
import org.tallystick.web.NotThere;

/** Money received: what it would do, taking it once, and the receipt. */
@Service
@Transactional
public class Payments {

    private final Taking taking;
    private final DistributionOrders orders;
    private final PaymentTable payments;
    private final Drawers drawers;
    private final Ledger ledger;
    private final WhoMayTake may;
    private final BusinessDay day;

    Payments(
            Taking taking,
            DistributionOrders orders,
            PaymentTable payments,
            Drawers drawers,
            Ledger ledger,
            WhoMayTake may,
            BusinessDay day) {
        this.taking = taking;
        this.orders = orders;
        this.payments = payments;
        this.drawers = drawers;
        this.ledger = ledger;
        this.may = may;
        this.day = day;
    }

    /** What the payment would do, explained; nothing is changed. */
    @Transactional(readOnly = true)
    public PaymentPreview preview(AccountId account, Money amount, LocalDate receivedOn) {
        may.require(account, amount);
        return orders.distribute(account, amount, receivedOn, ledger.chargesOf(List.of(account)), day.today());
    }

    /**
     * Takes the payment, or answers with the receipt given before for the same key. Refused with
     * {@link PaymentRefused}, {@link KeyAlreadyUsed}, or for want of an open drawer.
     */
    public Receipt take(TakePayment command) {
        return receiptOf(taking.take(command));
    }

    /** Refused with {@link NotThere} when this agency gave no such receipt. */
    @Transactional(readOnly = true)
    public Receipt receipt(String number) {
        return receiptOf(drawers.receipt(number).orElseThrow(() -> new NotThere("receipt", number)));
    }

    private Receipt receiptOf(PaymentId payment) {
        return receiptOf(drawers.receiptOf(payment.value()).orElseThrow());
    }

    private Receipt receiptOf(ReceiptRow given) {
        var payment = payments.of(new PaymentId(given.payment())).orElseThrow();
        return new Receipt(
                given.number(),
                payment.id(),
                given.account(),
                given.drawer(),
                given.amount(),
                payment.receivedOn(),
                payment.postedOn(),
                payment.takenAt(),
                given.tender(),
                payment.takenBy(),
                payment.policy(),
                payments.allocationsOf(payment.id()),
                payment.balanceAfter());
    }
}
