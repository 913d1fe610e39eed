package org.tallystick.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A debt to put on an account; without a number of its department it gets the account's own and its place there. */
public record NewDebt(
        DebtId id,
        @Nullable String number,
        String debtType,
        @Nullable LocalDate incurredOn) {
    public NewDebt {
        if (number != null && number.isBlank()) throw new IllegalArgumentException("A debt number is not blank.");
        if (debtType.isBlank()) throw new IllegalArgumentException("A debt has a debt type.");
        if (number != null) number = number.strip();
    }

    /** The debt under its final number; places count from 0. */
    NewDebt at(String account, int place) {
        return number != null ? this : new NewDebt(id, account + "-" + (place + 1), debtType, incurredOn);
    }

    String finalNumber() {
        if (number == null) throw new IllegalStateException("Debt " + id + " has no number yet.");
        return number;
    }
}
