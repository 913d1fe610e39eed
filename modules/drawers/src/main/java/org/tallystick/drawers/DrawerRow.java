package org.tallystick.drawers;

import java.time.Instant;
import org.tallystick.money.Money;
import org.tallystick.security.PersonId;

/** A drawer, whose it is, and how many receipts were given from it so far. */
public record DrawerRow(
        DrawerId id,
        int number,
        String counter,
        PersonId cashier,
        String cashierName,
        Instant openedAt,
        Money openingFloat,
        int receipts) {

    /** The number as it is spoken and printed, such as {@code 04}. */
    public String label() {
        return "%02d".formatted(number);
    }
}
