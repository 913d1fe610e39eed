package org.tallystick.intake;

import org.tallystick.intake.reading.ImportTotals;
import org.tallystick.money.Money;

/** What a piece of a file came to. */
record ChunkResult(
        long lastRow,
        long created,
        long matched,
        long repeated,
        long rejected,
        ImportTotals totals,
        ImportTotals said,
        Money matchedAmount,
        Money repeatedAmount,
        Money rejectedAmount,
        Links links) {

    /** The same less rows that were counted before, under the outcome that they had then. */
    ChunkResult less(RowOutcome before, long rows, ImportTotals saidBefore) {
        boolean repeats = before == RowOutcome.REPEATED;
        return new ChunkResult(
                lastRow,
                created,
                matched,
                repeated - (repeats ? rows : 0),
                rejected - (repeats ? 0 : rows),
                totals,
                said.minus(saidBefore),
                matchedAmount,
                repeats ? repeatedAmount.minus(saidBefore.balance()) : repeatedAmount,
                repeats ? rejectedAmount : rejectedAmount.minus(saidBefore.balance()),
                links);
    }

    /** Rows that were only passed. */
    static ChunkResult none(long lastRow) {
        var nothing = ImportTotals.NOTHING;
        return new ChunkResult(lastRow, 0, 0, 0, 0, nothing, nothing, Money.ZERO, Money.ZERO, Money.ZERO, Links.NONE);
    }

    long rows() {
        return created + matched + repeated + rejected;
    }
}
