package org.tallystick.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tallystick.accounts.AccountId;
import org.tallystick.drawers.DrawerId;
import org.tallystick.drawers.Tender;
import org.tallystick.money.Money;

/** What the payer is given: how much was received, where each dollar went, and what was owed afterwards. */
public record Receipt(
        String number,
        PaymentId payment,
        AccountId account,
        DrawerId drawer,
        Money amount,
        LocalDate receivedOn,
        LocalDate postedOn,
        Instant takenAt,
        Tender tender,
        String takenBy,
        String policy,
        List<AllocationRow> allocations,
        Money balanceAfter) {}
