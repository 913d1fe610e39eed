package org.tallystick.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A debt to put on a new account, under the number its department knows it by. */
public record NewDebt(
        DebtId id, String number, String debtType, @Nullable LocalDate incurredOn) {
    public NewDebt {
        if (number.isBlank()) throw new IllegalArgumentException("A debt has a number.");
        if (debtType.isBlank()) throw new IllegalArgumentException("A debt has a debt type.");
        number = number.strip();
    }
}
