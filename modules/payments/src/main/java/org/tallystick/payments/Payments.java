package org.tallystick.payments;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountId;
import org.tallystick.money.Money;

/** Money received: what it would do, taking it once, and the receipt. */
@Service
@Transactional
public class Payments {

    /** What the payment would do, explained; nothing is changed. */
    @Transactional(readOnly = true)
    public PaymentPreview preview(AccountId account, Money amount, LocalDate receivedOn) {
        throw new UnsupportedOperationException();
    }

    /** Refused with {@link PaymentRefused}, or for want of an open drawer. */
    public Receipt take(TakePayment command) {
        throw new UnsupportedOperationException();
    }

    @Transactional(readOnly = true)
    public Receipt receipt(String number) {
        throw new UnsupportedOperationException();
    }
}
