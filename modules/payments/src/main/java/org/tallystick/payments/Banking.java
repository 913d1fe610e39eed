package org.tallystick.payments;

import java.util.ArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.drawers.DepositMade;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.LedgerAccount;
import org.tallystick.ledger.Posting;
import org.tallystick.ledger.PostingKind;
import org.tallystick.ledger.PostingLine;
import org.tallystick.ledger.PostingSource;
import org.tallystick.money.Money;

/** Posts deposits: the money of each fund leaves the drawers for the bank, what was over or short beside it. */
@Component
class Banking {

    static final String SOURCE = "deposit";
    static final String OVER_SHORT = "Over and short";

    private final PaymentTable payments;
    private final Ledger ledger;
    private final BusinessDay day;

    Banking(PaymentTable payments, Ledger ledger, BusinessDay day) {
        this.payments = payments;
        this.ledger = ledger;
        this.day = day;
    }

    /** In the transaction of the deposit. Refused with {@link PaymentRefused} when the books do not hold what was receipted. */
    @EventListener
    void post(DepositMade made) {
        var deposit = made.deposit();
        var funds = ledger.cashByFund(payments.journalsOf(made.payments()));
        var booked = funds.values().stream().reduce(Money.ZERO, Money::plus);
        if (!booked.equals(made.expected()))
            throw PaymentRefused.notNow("The receipts of these drawers come to "
                    + made.expected().inDollars() + ", the books hold " + booked.inDollars()
                    + " for them. Look at the tie-out of the day.");
        var lines = new ArrayList<PostingLine>();
        funds.forEach((fund, money) -> {
            if (money.isZero()) return;
            lines.add(PostingLine.money(LedgerAccount.BANK, fund, money));
            lines.add(PostingLine.money(LedgerAccount.CASH, fund, money.negated()));
        });
        var over = deposit.total().minus(made.expected());
        if (!over.isZero()) {
            lines.add(PostingLine.money(LedgerAccount.BANK, OVER_SHORT, over));
            lines.add(PostingLine.money(LedgerAccount.OVER_SHORT, OVER_SHORT, over.negated()));
        }
        if (lines.isEmpty()) throw new PaymentRefused("There is nothing in these drawers to take to the bank.");
        ledger.post(new Posting(
                made.journal(),
                PostingKind.DEPOSIT,
                deposit.depositedOn(),
                day.today(),
                "Deposit " + deposit.label() + ", bag " + deposit.bag(),
                new PostingSource(SOURCE, deposit.id().toString()),
                lines));
    }
}
