package org.tallystick.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/** A debt as a department shows it when it refers it: whose it is, what it is, how much, how old, and what was tried. */
public record Receivable(
        String department,
        String debtType,
        @Nullable String debtor,
        @Nullable String nature,
        Money amount,
        @Nullable LocalDate incurredOn,
        @Nullable String contacts,
        @Nullable String fund) {}
