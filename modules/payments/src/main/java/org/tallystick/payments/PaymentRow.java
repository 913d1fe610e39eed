package org.tallystick.payments;

import java.time.Instant;
import java.time.LocalDate;
import org.tallystick.ledger.TransactionId;
import org.tallystick.money.Money;

/** What a payment knows beyond its receipt. */
record PaymentRow(
        PaymentId id,
        LocalDate receivedOn,
        LocalDate postedOn,
        Instant takenAt,
        String takenBy,
        String policy,
        Money balanceAfter,
        TransactionId journal) {}
