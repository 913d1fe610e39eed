package org.tallystick.ledger;

import org.tallystick.money.Money;

/** Sums over charges; the balance is what of them is still owed. */
public record Totals(long charges, Money levied, Money adjusted, Money moved, Money paid) {
    public Money balance() {
        return levied.plus(adjusted).minus(moved).minus(paid);
    }
}
