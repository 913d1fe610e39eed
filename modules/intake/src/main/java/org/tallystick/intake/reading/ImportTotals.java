package org.tallystick.intake.reading;

import org.tallystick.money.Money;

/** What an import posts, or would post: balance = levied + adjusted - moved - paid. */
public record ImportTotals(Money levied, Money adjusted, Money moved, Money paid) {

    public static final ImportTotals NOTHING = new ImportTotals(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /** What stands on one side only is of no charge; for sums over whole files. */
    public static ImportTotals of(Money levied, Money paid, Money balance) {
        return new ImportTotals(levied, balance.minus(levied).plus(paid), Money.ZERO, paid);
    }

    public Money balance() {
        return levied.plus(adjusted).minus(moved).minus(paid);
    }

    public ImportTotals minus(ImportTotals other) {
        return new ImportTotals(
                levied.minus(other.levied),
                adjusted.minus(other.adjusted),
                moved.minus(other.moved),
                paid.minus(other.paid));
    }

    public ImportTotals plus(ImportTotals other) {
        return new ImportTotals(
                levied.plus(other.levied),
                adjusted.plus(other.adjusted),
                moved.plus(other.moved),
                paid.plus(other.paid));
    }
}
