package org.tallystick.drawers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.TransactionId;
import org.tallystick.money.Money;
import org.tallystick.web.CardNumberWarning;

/**
 * A deposit: what of which drawers goes to the bank in one bag; cards are settled without a bag.
 *
 * @param journal the transaction that took it to the bank in the books; null for one made before there were any
 */
public record DepositRow(
        UUID id,
        int number,
        String bag,
        LocalDate depositedOn,
        String madeBy,
        Instant madeAt,
        @Nullable TransactionId journal,
        List<Line> lines) {

    /** What a bag is known by, in words. */
    public static final String BAG = "number of the bag";

    /** What one drawer holds in one tender. */
    public record Line(DrawerId drawer, int drawerNumber, String cashier, Tender tender, Money amount) {}

    public DepositRow {
        lines = List.copyOf(lines);
    }

    /** As it is printed: {@code D-00012}. */
    public String label() {
        return "D-%05d".formatted(number);
    }

    /** What to say of the bag's number when it looks like a card's. */
    public Optional<String> warning() {
        return CardNumberWarning.of(BAG, bag);
    }

    public Money of(Tender tender) {
        return lines.stream()
                .filter(line -> line.tender() == tender)
                .map(Line::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What is in the bag: everything but cards. */
    public Money inTheBag() {
        return total().minus(of(Tender.CARD));
    }

    public Money total() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }
}
