package org.tallystick.payments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.drawers.DepositRow;
import org.tallystick.drawers.DrawerId;
import org.tallystick.drawers.DrawerRow.State;
import org.tallystick.drawers.DrawerTally;
import org.tallystick.drawers.ReceiptRow;
import org.tallystick.drawers.Tender;
import org.tallystick.ledger.CashRow;
import org.tallystick.ledger.TransactionId;
import org.tallystick.money.Money;
import org.tallystick.payments.ReversalRow.Kind;
import org.tallystick.payments.ReversalTable.Posted;
import org.tallystick.payments.TieOut.Difference;
import org.tallystick.payments.TieOut.DrawerLine;

/** Holds the figures of one day against each other, receipt by receipt; pure, over what was read. */
final class TieOutOfDay {

    private static final String WAITS = ": waits for a second person";

    private final LocalDate day;
    private final List<DrawerTally> drawers;
    private final Map<DrawerId, DepositRow> deposits;
    private final Map<TransactionId, Money> banked;
    private final Map<DrawerId, List<ReceiptRow>> receipts;
    private final Map<UUID, Posted> posted;
    private final List<ReversalRow> reversals;
    private final Map<UUID, Money> cash = new HashMap<>();
    private final Map<UUID, Money> cashBack = new HashMap<>();
    private final Function<PaymentId, ReceiptRow> receiptOf;
    private final List<Difference> differences = new ArrayList<>();

    TieOutOfDay(
            LocalDate day,
            List<DrawerTally> drawers,
            Map<DrawerId, DepositRow> deposits,
            Map<TransactionId, Money> banked,
            List<ReceiptRow> receipts,
            List<Posted> posted,
            List<ReversalRow> reversals,
            List<CashRow> ledger,
            Function<PaymentId, ReceiptRow> receiptOf) {
        this.day = day;
        this.drawers = drawers;
        this.deposits = deposits;
        this.banked = banked;
        this.receipts = receipts.stream().collect(groupingBy(ReceiptRow::drawer));
        this.posted = posted.stream().collect(toMap(one -> one.payment().value(), Function.identity()));
        this.reversals = reversals;
        this.receiptOf = receiptOf;
        for (var row : ledger) {
            switch (row.source().kind()) {
                case Taking.SOURCE -> cash.merge(payment(row), row.amount(), Money::plus);
                case TakingBack.SOURCE -> cashBack.merge(payment(row), row.amount(), Money::plus);
                default ->
                    differences.add(new Difference(
                            "The ledger has cash of a " + row.source().kind() + " that no receipt was given for",
                            row.amount(),
                            "tie-out?day=" + day));
            }
        }
    }

    private static UUID payment(CashRow row) {
        return UUID.fromString(row.source().reference());
    }

    TieOut result() {
        var lines = drawers.stream().map(this::line).toList();
        unreceipted();
        unbanked();
        var takenBack = takenBack();
        return new TieOut(day, lines, tenders(), takenBack, differences);
    }

    private DrawerLine line(DrawerTally tally) {
        var drawer = tally.drawer();
        var given = receipts.getOrDefault(drawer.id(), List.of());
        var receipted = Money.ZERO;
        var allocated = Money.ZERO;
        var booked = Money.ZERO;
        for (var receipt : given) {
            var of = receipted(receipt);
            var parts = allocated(receipt);
            var entries = booked(receipt);
            compare(receipt, of, parts, entries);
            receipted = receipted.plus(of);
            allocated = allocated.plus(parts);
            booked = booked.plus(entries);
        }
        var deposit = deposits.get(drawer.id());
        var deposited = deposit == null ? null : depositedOf(drawer.id());
        var counted = tally.isCounted() && drawer.state() != State.OPEN ? tally.counted() : null;
        compareDrawer(tally, counted, deposited);
        return new DrawerLine(
                drawer,
                given.size(),
                (int) given.stream().filter(receipt -> !receipt.counts()).count(),
                receipted,
                allocated,
                booked,
                counted,
                deposited,
                deposit == null ? null : deposit.label());
    }

    private Money receipted(ReceiptRow receipt) {
        return receipt.counts() ? receipt.amount() : Money.ZERO;
    }

    private Money allocated(ReceiptRow receipt) {
        var payment = posted.get(receipt.payment());
        return payment == null || !receipt.counts() ? Money.ZERO : payment.allocated();
    }

    /** What the ledger took in for it, less what a void of the same drawer took out again. */
    private Money booked(ReceiptRow receipt) {
        var in = cash.getOrDefault(receipt.payment(), Money.ZERO);
        return receipt.counts() ? in : in.plus(cashBack.getOrDefault(receipt.payment(), Money.ZERO));
    }

    private void compare(ReceiptRow receipt, Money receipted, Money allocated, Money booked) {
        var path = "receipts/" + receipt.number();
        if (!receipted.equals(allocated))
            differences.add(new Difference(
                    "Receipt " + receipt.number() + ": receipted " + receipted + ", allocated " + allocated,
                    allocated.minus(receipted),
                    path));
        if (!receipted.equals(booked))
            differences.add(new Difference(
                    "Receipt " + receipt.number() + ": receipted " + receipted + ", in the ledger " + booked,
                    booked.minus(receipted),
                    path));
    }

    private void compareDrawer(DrawerTally tally, @Nullable Money counted, @Nullable Money deposited) {
        var drawer = tally.drawer();
        var name = "Drawer " + drawer.label() + ", " + drawer.cashierName();
        var path = "drawers/" + drawer.number();
        if (drawer.unattended()) return;
        if (tally.blind() && drawer.state() == State.CLOSED) {
            differences.add(new Difference(name + WAITS, Money.ZERO, path));
            return;
        }
        if (counted == null) {
            if (tally.expected().isPositive())
                differences.add(new Difference(
                        name + ": not counted and closed yet", tally.expected().negated(), path));
            return;
        }
        for (var line : tally.lines())
            if (!line.difference().isZero())
                differences.add(new Difference(
                        name + ": " + line.tender().inSentence()
                                + (line.difference().isNegative() ? " short" : " over")
                                + (tally.explanation() == null ? "" : ", " + tally.explanation()),
                        line.difference(),
                        path));
        if (drawer.state() == State.CLOSED) differences.add(new Difference(name + WAITS, Money.ZERO, path));
        else if (deposited == null) {
            if (counted.isPositive())
                differences.add(new Difference(name + ": in no deposit yet", counted.negated(), path));
        } else if (!deposited.equals(counted))
            differences.add(new Difference(
                    name + ": counted " + counted + ", deposited " + deposited, deposited.minus(counted), path));
    }

    /** Payments and entries that no receipt of the day stands for. */
    private void unreceipted() {
        var known = receipts.values().stream()
                .flatMap(List::stream)
                .map(ReceiptRow::payment)
                .toList();
        posted.values().stream()
                .filter(payment -> !known.contains(payment.payment().value()))
                .forEach(payment -> differences.add(new Difference(
                        "Payment " + payment.payment() + " was posted without a receipt of the day",
                        payment.amount(),
                        "tie-out?day=" + day)));
        cash.entrySet().stream()
                .filter(entry -> !posted.containsKey(entry.getKey()))
                .forEach(entry -> differences.add(new Difference(
                        "The ledger has payment " + entry.getKey() + ", the counter does not",
                        entry.getValue(),
                        "tie-out?day=" + day)));
    }

    /** Deposits of the day's drawers that the books did not take to the bank as they were made. */
    private void unbanked() {
        for (var deposit : Set.copyOf(deposits.values())) {
            var journal = deposit.journal();
            if (journal == null) continue;
            var posted = banked.getOrDefault(journal, Money.ZERO);
            if (!posted.equals(deposit.total()))
                differences.add(new Difference(
                        "Deposit " + deposit.label() + ": " + deposit.total() + " in it, " + posted
                                + " went to the bank in the ledger",
                        posted.minus(deposit.total()),
                        "deposits/" + deposit.number()));
        }
    }

    private List<TieOut.TakenBack> takenBack() {
        var lines = new ArrayList<TieOut.TakenBack>();
        for (var reversal : reversals) {
            var receipt = receiptOf.apply(reversal.payment());
            if (reversal.kind() != Kind.REVERSAL && !receipt.counts()) continue;
            var back = cashBack.getOrDefault(reversal.payment().value(), Money.ZERO);
            if (!back.negated().equals(receipt.amount()))
                differences.add(new Difference(
                        "Receipt " + receipt.number() + ": taken back " + receipt.amount() + ", in the ledger "
                                + back.negated(),
                        back.plus(receipt.amount()),
                        "receipts/" + receipt.number()));
            lines.add(new TieOut.TakenBack(receipt.number(), reversal, receipt.amount(), back));
        }
        return lines;
    }

    private List<TieOut.TenderSum> tenders() {
        var given = receipts.values().stream()
                .flatMap(List::stream)
                .filter(ReceiptRow::counts)
                .toList();
        return Arrays.stream(Tender.values())
                .map(tender -> new TieOut.TenderSum(
                        tender,
                        (int) given.stream()
                                .filter(receipt -> receipt.tenders().stream().anyMatch(line -> line.tender() == tender))
                                .count(),
                        given.stream()
                                .flatMap(receipt -> receipt.tenders().stream())
                                .filter(line -> line.tender() == tender)
                                .map(line -> line.amount())
                                .reduce(Money.ZERO, Money::plus),
                        countedIn(tender),
                        depositedIn(tender)))
                .toList();
    }

    private Money countedIn(Tender tender) {
        return drawers.stream()
                .filter(tally -> tally.drawer().state() != State.OPEN)
                .flatMap(tally -> tally.lines().stream())
                .filter(line -> line.tender() == tender && line.counted() != null)
                .map(line -> line.counted() == null ? Money.ZERO : line.counted())
                .reduce(Money.ZERO, Money::plus);
    }

    private Money depositedIn(Tender tender) {
        return drawers.stream()
                .flatMap(tally -> lines(tally.drawer().id()))
                .filter(line -> line.tender() == tender)
                .map(DepositRow.Line::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private Stream<DepositRow.Line> lines(DrawerId drawer) {
        var deposit = deposits.get(drawer);
        return deposit == null
                ? Stream.empty()
                : deposit.lines().stream().filter(line -> line.drawer().equals(drawer));
    }

    private Money depositedOf(DrawerId drawer) {
        return lines(drawer).map(DepositRow.Line::amount).reduce(Money.ZERO, Money::plus);
    }
}
