package org.tallystick.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountId;
import org.tallystick.drawers.DrawerId;
import org.tallystick.drawers.DrawerRow;
import org.tallystick.drawers.ReceiptLanguage;
import org.tallystick.drawers.ReceiptRow;
import org.tallystick.drawers.TenderLine;
import org.tallystick.money.Money;

/**
 * What the payer is given: how much was received, where each dollar went, and what was owed afterwards; and what became
 * of it since.
 *
 * @param version 0 as it was given, then the number of the last correction of its tenders
 */
public record Receipt(
        String number,
        PaymentId payment,
        AccountId account,
        DrawerId drawer,
        Money amount,
        LocalDate receivedOn,
        LocalDate postedOn,
        Instant takenAt,
        List<TenderLine> tenders,
        int version,
        @Nullable String paidBy,
        ReceiptLanguage language,
        String takenBy,
        String policy,
        List<AllocationRow> allocations,
        Money balanceAfter,
        @Nullable ReversalRow reversed,
        int copies) {

    static Receipt of(
            ReceiptRow given, PaymentRow payment, List<AllocationRow> allocations, @Nullable ReversalRow reversed) {
        return new Receipt(
                given.number(),
                payment.id(),
                given.account(),
                given.drawer(),
                given.amount(),
                payment.receivedOn(),
                payment.postedOn(),
                payment.takenAt(),
                given.tenders(),
                given.version(),
                given.paidBy(),
                given.language(),
                payment.takenBy(),
                payment.policy(),
                allocations,
                payment.balanceAfter(),
                reversed,
                given.copies());
    }

    /** As it was just written, without reading it back. */
    static Receipt given(
            String number, PaymentRow payment, TakePayment command, DrawerRow drawer, PaymentPreview preview) {
        return new Receipt(
                number,
                payment.id(),
                command.account(),
                drawer.id(),
                command.amount(),
                payment.receivedOn(),
                payment.postedOn(),
                payment.takenAt(),
                command.tenders(),
                0,
                command.paidBy(),
                command.language(),
                payment.takenBy(),
                payment.policy(),
                preview.paid().stream()
                        .map(line -> new AllocationRow(line.charge().id(), line.pays(), line.why()))
                        .toList(),
                payment.balanceAfter(),
                null,
                0);
    }

    /** What to say of the numbers of its checks and money orders that look like a card's. */
    public List<String> warnings() {
        return tenders.stream().flatMap(line -> line.warning().stream()).toList();
    }

    /** What is given back in cash. */
    public Money change() {
        return tenders.stream().map(TenderLine::change).reduce(Money.ZERO, Money::plus);
    }
}
