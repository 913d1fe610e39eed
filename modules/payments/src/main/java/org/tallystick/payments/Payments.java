package org.tallystick.payments;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
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
    private final ReversalTable reversals;
    private final List<PaymentEffect> effects;
    private final Accounts accounts;
    private final Drawers drawers;
    private final Ledger ledger;
    private final WhoMayTake may;
    private final BusinessDay day;

    Payments(
            Taking taking,
            DistributionOrders orders,
            PaymentTable payments,
            ReversalTable reversals,
            List<PaymentEffect> effects,
            Accounts accounts,
            Drawers drawers,
            Ledger ledger,
            WhoMayTake may,
            BusinessDay day) {
        this.taking = taking;
        this.orders = orders;
        this.payments = payments;
        this.reversals = reversals;
        this.effects = effects.stream()
                .sorted(Comparator.comparingInt(PaymentEffect::order))
                .toList();
        this.accounts = accounts;
        this.drawers = drawers;
        this.ledger = ledger;
        this.may = may;
        this.day = day;
    }

    /** What the payment would do, explained; nothing is changed. */
    @Transactional(readOnly = true)
    public PaymentPreview preview(AccountId account, Money amount, LocalDate receivedOn) {
        return preview(PaymentScope.of(account), amount, receivedOn);
    }

    /** The same over several accounts of a debtor, or over some debts only. */
    @Transactional(readOnly = true)
    public PaymentPreview preview(PaymentScope scope, Money amount, LocalDate receivedOn) {
        var debts = accounts.withDebts(scope.accounts()).get();
        may.require(scope, amount, debts);
        return orders.distribute(scope, amount, receivedOn, debts, ledger.chargesOf(scope.accounts()), day.today());
    }

    /** What the payment would set going besides, module by module; nothing is changed. */
    @Transactional(readOnly = true)
    public List<PaymentEffect.Line> effects(PaymentPreview preview) {
        return effects.stream().flatMap(effect -> effect.of(preview).stream()).toList();
    }

    /**
     * Takes the payment, or answers with the receipt given before for the same key. Refused with
     * {@link PaymentRefused}, {@link KeyAlreadyUsed}, or for want of an open drawer.
     */
    public Receipt take(TakePayment command) {
        return taking.take(command)
                .orElseGet(() -> receiptOf(payments.claimed(command.key()).payment()));
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
        return Receipt.of(
                given,
                payment,
                payments.allocationsOf(payment.id()),
                reversals.of(payment.id()).orElse(null));
    }
}
