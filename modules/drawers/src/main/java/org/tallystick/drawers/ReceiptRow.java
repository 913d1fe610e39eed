package org.tallystick.drawers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountId;
import org.tallystick.money.Money;

/**
 * A receipt that was given; the serial counts up from one in its drawer, without a gap, and stays when it is voided.
 *
 * @param version 0 as it was given, then the number of the last correction of its tenders
 * @param paidBy who paid, when it was not the debtor
 */
public record ReceiptRow(
        String number,
        DrawerId drawer,
        int serial,
        UUID payment,
        AccountId account,
        Money amount,
        List<TenderLine> tenders,
        int version,
        @Nullable String paidBy,
        ReceiptLanguage language,
        Instant issuedAt,
        @Nullable Voided voided,
        int copies) {

    /** Why, by whom and when it was voided, and whether its drawer had been closed by then. */
    public record Voided(boolean afterClose, String reason, String by, Instant at) {}

    public ReceiptRow {
        tenders = List.copyOf(tenders);
    }

    /** Whether it counts in its drawer: a receipt that was voided while the drawer was open does not. */
    public boolean counts() {
        return voided == null || voided.afterClose();
    }
}
