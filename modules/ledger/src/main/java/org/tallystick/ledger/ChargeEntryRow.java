package org.tallystick.ledger;

import java.time.LocalDate;
import org.tallystick.accounts.AccountId;
import org.tallystick.money.Money;

/** One event in the life of a charge: which of its four sides it moved, by how much, when, whence and by whom. */
public record ChargeEntryRow(
        ChargeId charge,
        AccountId account,
        LedgerAccount side,
        Money change,
        PostingKind kind,
        LocalDate effectiveOn,
        LocalDate postedOn,
        String description,
        PostingSource source,
        String actorName) {}
