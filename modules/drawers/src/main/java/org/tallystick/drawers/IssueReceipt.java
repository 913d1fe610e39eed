package org.tallystick.drawers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountId;
import org.tallystick.money.Money;

/** Give a receipt for a payment out of a drawer; a payment gets one receipt, for everything that was handed over. */
public record IssueReceipt(
        DrawerId drawer,
        UUID payment,
        AccountId account,
        List<TenderLine> tenders,
        @Nullable String paidBy,
        ReceiptLanguage language) {
    public IssueReceipt {
        tenders = List.copyOf(tenders);
        if (tenders.isEmpty()) throw new IllegalArgumentException("A receipt over nothing");
    }

    Money amount() {
        return tenders.stream().map(TenderLine::amount).reduce(Money.ZERO, Money::plus);
    }
}
