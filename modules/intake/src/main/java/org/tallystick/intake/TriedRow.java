package org.tallystick.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/** How a row would read by a mapping that is being made: what it would become, or its column and reason. */
public record TriedRow(
        long row,
        List<String> fields,
        @Nullable String column,
        @Nullable String reason,
        @Nullable String account,
        @Nullable String debt,
        @Nullable String debtType,
        @Nullable String party,
        @Nullable String address,
        @Nullable LocalDate incurredOn,
        Money levied,
        Money paid,
        Money balance) {}
