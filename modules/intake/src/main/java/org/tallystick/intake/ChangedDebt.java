package org.tallystick.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.DebtId;
import org.tallystick.intake.reading.ImportTotals;
import org.tallystick.money.Money;

/** What a repeated row says of a debt in the books, charge by charge; and why it cannot be applied, if it cannot. */
public record ChangedDebt(
        long row,
        AccountId account,
        DebtId debt,
        List<Charge> charges,
        @Nullable String cannot) {
    public ChangedDebt {
        charges = List.copyOf(charges);
    }

    /** One charge as it stands in the books, and as the row has it. */
    public record Charge(String type, ImportTotals before, ImportTotals after) {
        public boolean isChanged() {
            return !before.equals(after);
        }
    }

    public boolean isChanged() {
        return charges.stream().anyMatch(Charge::isChanged);
    }

    public Money before() {
        return charges.stream().map(charge -> charge.before().balance()).reduce(Money.ZERO, Money::plus);
    }

    public Money after() {
        return charges.stream().map(charge -> charge.after().balance()).reduce(Money.ZERO, Money::plus);
    }
}
