package org.tallystick.drawers;

import java.time.Instant;
import java.util.UUID;
import org.tallystick.accounts.AccountId;
import org.tallystick.money.Money;

/** A receipt that was given; the serial counts up from one in its drawer, without a gap. */
public record ReceiptRow(
        String number,
        DrawerId drawer,
        int serial,
        UUID payment,
        AccountId account,
        Money amount,
        Tender tender,
        Instant issuedAt) {}
