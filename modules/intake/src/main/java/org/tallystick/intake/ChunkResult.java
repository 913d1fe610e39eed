package org.tallystick.intake;

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
        Money repeatedAmount,
        Money rejectedAmount) {

    long rows() {
        return created + matched + repeated + rejected;
    }
}
