package org.tallystick.ledger;

import java.time.LocalDate;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.DebtId;
import org.tallystick.money.Money;

/**
 * A charge to be levied on a debt. What had been adjusted (signed), moved away and paid before is kept apart; all three
 * are zero on a new charge. The levied amount never changes afterwards.
 */
public record Levy(
        ChargeId id,
        AccountId account,
        DebtId debt,
        String type,
        Money levied,
        LocalDate leviedOn,
        int seq,
        Money adjusted,
        Money moved,
        Money paid,
        String fund) {

    public static final String GENERAL_FUND = "GENERAL";

    public Levy {
        if (levied.isNegative()) throw new IllegalArgumentException("Charge " + type + " is levied at " + levied);
    }

    /** A charge with a history, for the general fund. */
    public Levy(
            ChargeId id,
            AccountId account,
            DebtId debt,
            String type,
            Money levied,
            LocalDate leviedOn,
            int seq,
            Money adjusted,
            Money moved,
            Money paid) {
        this(id, account, debt, type, levied, leviedOn, seq, adjusted, moved, paid, GENERAL_FUND);
    }
}
