package org.tallystick.ledger;

import java.time.LocalDate;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.DebtId;
import org.tallystick.money.Money;

/** A charge and what became of it; {@code balance = levied + adjusted - moved - paid}. */
public record ChargeRow(
        ChargeId id,
        AccountId account,
        DebtId debt,
        String type,
        int seq,
        LocalDate leviedOn,
        Money levied,
        Money adjusted,
        Money moved,
        Money paid,
        Money balance,
        String fund) {}
