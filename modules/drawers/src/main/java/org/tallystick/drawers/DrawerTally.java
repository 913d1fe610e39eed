package org.tallystick.drawers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/**
 * What a drawer should hold and what was counted in it last, tender by tender; the opening float is no part of it.
 *
 * @param count how often it was counted
 * @param explanation what was said about being over or short when it was closed
 * @param blind whether it was counted and the figures are kept from who asks, because a second person is still to count
 */
public record DrawerTally(
        DrawerRow drawer,
        List<Line> lines,
        int count,
        @Nullable String countedBy,
        @Nullable String explanation,
        boolean blind) {

    /** Counted is null before the first count. */
    public record Line(
            Tender tender,
            int receipts,
            Money expected,
            @Nullable Money counted) {
        /** Over when positive, short when negative. */
        public Money difference() {
            return counted == null ? Money.ZERO : counted.minus(expected);
        }
    }

    public DrawerTally {
        lines = List.copyOf(lines);
    }

    /** The same without what its cashier counted and said. */
    DrawerTally withoutCount() {
        return new DrawerTally(
                drawer,
                lines.stream()
                        .map(line -> new Line(line.tender(), line.receipts(), line.expected(), null))
                        .toList(),
                count,
                countedBy,
                null,
                count > 0);
    }

    /** Whether there are figures to see. */
    public boolean isCounted() {
        return count > 0 && !blind;
    }

    public Money expected() {
        return lines.stream().map(Line::expected).reduce(Money.ZERO, Money::plus);
    }

    public Money counted() {
        return lines.stream()
                .map(line -> line.counted() == null ? Money.ZERO : line.counted())
                .reduce(Money.ZERO, Money::plus);
    }

    /** Over when positive, short when negative, all tenders together. */
    public Money difference() {
        return lines.stream().map(Line::difference).reduce(Money.ZERO, Money::plus);
    }

    /** Whether any tender is over or short, also when two of them make up for each other. */
    public boolean isOff() {
        return lines.stream().anyMatch(line -> !line.difference().isZero());
    }

    Line of(Tender tender) {
        return lines.stream()
                .filter(line -> line.tender() == tender)
                .findFirst()
                .orElseThrow();
    }
}
