package org.tallystick.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.tallystick.accounts.AccountId;
import org.tallystick.money.Money;

/** A transaction as one account sees it; the change is what it adds to the balance, negative for a payment. */
public record JournalRow(
        TransactionId id,
        AccountId account,
        PostingKind kind,
        LocalDate effectiveOn,
        LocalDate postedOn,
        Instant postedAt,
        String description,
        PostingSource source,
        String actorName,
        Money change) {}
