package org.tallystick.workbench;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.ChargeRow;
import org.tallystick.money.Money;

/** What was owed at the end of a day; the note says what the figures cannot tell. */
public record Standing(
        LocalDate day,
        AsOf by,
        List<ChargeRow> charges,
        @Nullable String note) {
    public Standing {
        charges = List.copyOf(charges);
    }

    public Money balance() {
        return charges.stream().map(ChargeRow::balance).reduce(Money.ZERO, Money::plus);
    }
}
