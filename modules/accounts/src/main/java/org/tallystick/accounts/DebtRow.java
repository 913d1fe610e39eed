package org.tallystick.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A debt of an account as a screen shows it. */
public record DebtRow(
        DebtId id,
        AccountId account,
        String number,
        String debtType,
        String debtTypeName,
        @Nullable LocalDate incurredOn) {}
