package org.tallystick.ledger;

import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountId;
import org.tallystick.money.Money;

/**
 * One line of a transaction: debits are positive, credits negative.
 *
 * <p>Refused with {@link IllegalArgumentException}: nothing, a receivable without its charge, and what is no
 * money without an account.
 */
public record PostingLine(
        LedgerAccount ledgerAccount,
        String fund,
        @Nullable AccountId account,
        @Nullable ChargeId charge,
        Money amount) {
    public PostingLine {
        if (amount.isZero()) throw new IllegalArgumentException("A line of " + account + " moves nothing.");
        if (ledgerAccount.isReceivable() != (charge != null))
            throw new IllegalArgumentException(ledgerAccount + " with charge " + charge);
        if (account == null && !ledgerAccount.isMoney())
            throw new IllegalArgumentException(ledgerAccount + " of nobody's account");
    }

    /** Takes a payment off what is owed on the charge. */
    public static PostingLine paid(ChargeRow charge, Money amount) {
        return new PostingLine(
                LedgerAccount.RECEIVABLE_PAID, charge.fund(), charge.account(), charge.id(), amount.negated());
    }

    /** Puts money received for the fund into the drawer. */
    public static PostingLine cash(AccountId account, String fund, Money amount) {
        return new PostingLine(LedgerAccount.CASH, fund, account, null, amount);
    }

    /** Money that comes to an account of the agency's own or leaves it, whoever paid it. */
    public static PostingLine money(LedgerAccount ledgerAccount, String fund, Money amount) {
        return new PostingLine(ledgerAccount, fund, null, null, amount);
    }
}
