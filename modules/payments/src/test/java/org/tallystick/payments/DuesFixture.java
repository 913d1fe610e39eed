package org.tallystick.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.ChargeId;
import org.tallystick.money.Money;

final class DuesFixture {

    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    private DuesFixture() {}

    static Due due(String type, String levied) {
        return due(type, levied, levied);
    }

    static Due due(String type, String levied, String balance) {
        return due(type, levied, balance, NEW_YEAR);
    }

    static Due due(String type, String levied, String balance, LocalDate leviedOn) {
        return new Due(new ChargeId(UUID.randomUUID()), type, Money.of(levied), Money.of(balance), leviedOn);
    }

    /** Charges of which the given part is still owed. */
    static List<Due> scaled(String part, String... levied) {
        return Stream.of(levied)
                .map(amount -> due(
                        "COMPONENT",
                        amount,
                        new BigDecimal(amount)
                                .multiply(new BigDecimal(part))
                                .setScale(2, java.math.RoundingMode.UNNECESSARY)
                                .toPlainString()))
                .toList();
    }

    static DistributionTier inTurn(String name, String... types) {
        return tier(name, DistributionTier.Method.SEQUENTIAL, null, null, types);
    }

    static DistributionTier oldestFirst() {
        return tier("All", DistributionTier.Method.SEQUENTIAL, null, DistributionTier.Order.OLDEST_FIRST, "*");
    }

    static DistributionTier proRata(String name, String... types) {
        return tier(name, DistributionTier.Method.PRO_RATA, DistributionTier.Basis.LEVIED, null, types);
    }

    static List<String> amounts(Distribution distribution) {
        return distribution.shares().stream()
                .map(share -> share.pays().toString())
                .toList();
    }

    private static DistributionTier tier(
            String name,
            DistributionTier.Method method,
            DistributionTier.@Nullable Basis basis,
            DistributionTier.@Nullable Order order,
            String... types) {
        return new DistributionTier(name, List.of(types), method, basis, order);
    }
}
