package org.tallystick.approvals;

import java.time.LocalDate;
import java.util.Map;
import org.tallystick.money.Money;

/**
 * What who decides grants of what was asked: lower amounts and earlier last days, by the keys under which a kind offers
 * them. What is not named stays as it was asked.
 */
public record LessThanAsked(Map<String, Money> amounts, Map<String, LocalDate> lastDays) {
    public LessThanAsked {
        amounts = Map.copyOf(amounts);
        lastDays = Map.copyOf(lastDays);
    }

    public static LessThanAsked of(Map<String, Money> amounts) {
        return new LessThanAsked(amounts, Map.of());
    }
}
