package org.tallystick.payments;

import java.time.LocalDate;
import java.util.List;
import org.tallystick.accounts.DebtRow;
import org.tallystick.ledger.ChargeRow;

/** A debt with what is due on it, as distribution sees it. */
record OwedDebt(String number, String debtType, String nature, LocalDate since, List<Due> dues) {
    OwedDebt {
        dues = List.copyOf(dues);
    }

    /** The debt is as old as the day it was incurred or, where nobody knows that, its first charge. */
    static OwedDebt of(DebtRow debt, String nature, List<ChargeRow> charges) {
        var since = debt.incurredOn() != null
                ? debt.incurredOn()
                : charges.stream()
                        .map(ChargeRow::leviedOn)
                        .min(LocalDate::compareTo)
                        .orElse(LocalDate.MAX);
        return new OwedDebt(
                debt.number(),
                debt.debtType(),
                nature,
                since,
                charges.stream().map(OwedDebt::due).toList());
    }

    private static Due due(ChargeRow charge) {
        return new Due(charge.id(), charge.type(), charge.levied(), charge.balance(), charge.leviedOn());
    }
}
