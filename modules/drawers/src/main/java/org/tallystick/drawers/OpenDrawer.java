package org.tallystick.drawers;

import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;
import org.tallystick.security.PersonId;
import org.tallystick.web.CardNumberRefused;

/** Open a drawer for a cashier, at a counter, with the change it starts with. */
public record OpenDrawer(PersonId cashier, @Nullable String counter, Money openingFloat) {

    static final String COUNTER = "Counter";
    private static final int LONGEST_NAME = 40;

    public OpenDrawer {
        counter = counter == null || counter.isBlank() ? COUNTER : counter.strip();
        if (counter.length() > LONGEST_NAME)
            throw new DrawerRefused("The name of a counter has at most " + LONGEST_NAME + " characters.");
        CardNumberRefused.check(counter);
        if (openingFloat.isNegative()) throw new DrawerRefused("A drawer cannot start with less than nothing.");
    }
}
