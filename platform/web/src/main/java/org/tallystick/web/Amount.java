package org.tallystick.web;

import com.vaadin.flow.component.html.Span;
import org.tallystick.money.Money;

/** A figure of money, right-aligned in figures of equal width; the dollar sign stands on totals only. */
public final class Amount extends Span {

    private Amount(String text) {
        super(text);
        addClassName("ts-amount");
    }

    public static Amount of(Money money) {
        return new Amount(money.toString());
    }

    /** With the dollar sign, in bold. */
    public static Amount total(Money money) {
        var total = new Amount(money.inDollars());
        total.addClassName("ts-amount-total");
        return total;
    }
}
