package org.tallystick.payments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.drawers.DrawerRow;
import org.tallystick.drawers.Tender;
import org.tallystick.money.Money;

/**
 * One day's money held against itself: what was receipted, what was allocated, what the ledger says and what went to
 * the bank.
 *
 * @param takenBack what was taken back on the day for receipts of closed drawers
 * @param differences every difference, named; empty when the day ties out
 */
public record TieOut(
        LocalDate day,
        List<DrawerLine> drawers,
        List<TenderSum> tenders,
        List<TakenBack> takenBack,
        List<Difference> differences) {

    /** One drawer; deposited is null as long as it is in no bag, and for a program's drawer, which never is. */
    public record DrawerLine(
            DrawerRow drawer,
            int receipts,
            int voided,
            Money receipted,
            Money allocated,
            Money ledger,
            @Nullable Money counted,
            @Nullable Money deposited,
            @Nullable String deposit) {}

    /** One tender over all drawers. */
    public record TenderSum(Tender tender, int receipts, Money receipted, Money counted, Money deposited) {}

    /** A receipt of a closed drawer that was taken back on the day. */
    public record TakenBack(String receipt, ReversalRow reversal, Money amount, Money ledger) {}

    /** What does not agree, by how much, and where to look. */
    public record Difference(String what, Money amount, String path) {}

    public TieOut {
        drawers = List.copyOf(drawers);
        tenders = List.copyOf(tenders);
        takenBack = List.copyOf(takenBack);
        differences = List.copyOf(differences);
    }

    public Money receipted() {
        return drawers.stream().map(DrawerLine::receipted).reduce(Money.ZERO, Money::plus);
    }

    public Money allocated() {
        return drawers.stream().map(DrawerLine::allocated).reduce(Money.ZERO, Money::plus);
    }

    public Money ledger() {
        return drawers.stream().map(DrawerLine::ledger).reduce(Money.ZERO, Money::plus);
    }

    public Money deposited() {
        return drawers.stream()
                .map(line -> line.deposited() == null ? Money.ZERO : line.deposited())
                .reduce(Money.ZERO, Money::plus);
    }

    public boolean tiesOut() {
        return differences.isEmpty();
    }
}
