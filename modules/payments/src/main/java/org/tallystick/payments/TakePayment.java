package org.tallystick.payments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountId;
import org.tallystick.drawers.DrawerId;
import org.tallystick.drawers.Tender;
import org.tallystick.money.Money;

/**
 * Take a payment on an account. The key makes it safe to ask twice: the same key and content give the same receipt
 * again. Without a drawer the money goes into the open one of the person at work.
 */
public record TakePayment(
        String key,
        AccountId account,
        Money amount,
        LocalDate receivedOn,
        Tender tender,
        @Nullable DrawerId drawer) {

    private static final int LONGEST_KEY = 200;

    public TakePayment {
        if (key.isBlank() || key.length() > LONGEST_KEY)
            throw new PaymentRefused("An Idempotency-Key has 1 to " + LONGEST_KEY + " characters.");
        if (!amount.isPositive()) throw new PaymentRefused("A payment is more than zero.");
    }

    /** Two requests that agree in this ask for the same thing. */
    String content() {
        return String.join(
                "|",
                account.value().toString(),
                Long.toString(amount.cents()),
                receivedOn.toString(),
                tender.name(),
                drawer == null ? "" : drawer.toString());
    }
}
