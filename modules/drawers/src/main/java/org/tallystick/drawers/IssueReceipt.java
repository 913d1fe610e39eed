package org.tallystick.drawers;

import java.util.UUID;
import org.tallystick.accounts.AccountId;
import org.tallystick.money.Money;

/** Give a receipt for a payment out of a drawer; a payment gets one receipt. */
public record IssueReceipt(DrawerId drawer, UUID payment, AccountId account, Money amount, Tender tender) {
    public IssueReceipt {
        if (!amount.isPositive()) throw new IllegalArgumentException("A receipt over " + amount);
    }
}
