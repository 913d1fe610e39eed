package org.tallystick.drawers;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.tallystick.money.Money;

/**
 * Count what is in a drawer: cash with the float still in it, either by denomination (cents of one piece, such as 2000,
 * and how many) or as one sum, and the sum of each other tender. Refused with {@link DrawerRefused}.
 */
public record CountDrawer(DrawerId drawer, Map<Tender, Money> counted, Map<Integer, Integer> denominations) {

    private static final int MOST_PIECES = 1_000_000;

    public CountDrawer {
        var sums = new EnumMap<Tender, Money>(Tender.class);
        sums.putAll(counted);
        denominations = Map.copyOf(new TreeMap<>(denominations));
        denominations.forEach((cents, pieces) -> {
            if (cents <= 0 || pieces < 0 || pieces > MOST_PIECES)
                throw new DrawerRefused("Count pieces of money: how many of each, none of them less than nothing.");
        });
        if (!denominations.isEmpty()) {
            var cash = Money.ofCents(denominations.entrySet().stream()
                    .mapToLong(piece -> (long) piece.getKey() * piece.getValue())
                    .sum());
            var said = sums.get(Tender.CASH);
            if (said != null && !said.equals(cash))
                throw new DrawerRefused(
                        "The pieces come to " + cash.inDollars() + ", not to " + said.inDollars() + ".");
            sums.put(Tender.CASH, cash);
        }
        for (var sum : sums.values())
            if (sum.isNegative()) throw new DrawerRefused("A drawer cannot hold less than nothing.");
        counted = Map.copyOf(sums);
    }

    Money of(Tender tender) {
        return counted.getOrDefault(tender, Money.ZERO);
    }
}
