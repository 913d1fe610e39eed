package org.tallystick.correspondence;

import java.time.LocalDate;
import org.tallystick.money.Money;

/** What somebody said they will pay, and by which day; kept as they said it, and no plan. */
public record Promise(Money amount, LocalDate by) {
    public Promise {
        if (!amount.isPositive()) throw new ContactRefused("A promise is more than zero.");
    }
}
