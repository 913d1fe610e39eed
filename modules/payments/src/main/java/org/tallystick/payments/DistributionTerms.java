package org.tallystick.payments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an agency distributes money: debt by debt or over all debts together, through the tiers of the waterfall that
 * names the debt's type or nature, or else through the usual tiers. Policy kind {@code distribution}.
 */
public record DistributionTerms(
        Debts debts, List<DistributionTier> tiers, @Nullable List<Waterfall> waterfalls) {

    /** Which debt of the account is paid first. */
    public enum Debts {
        OLDEST_FIRST,
        TOGETHER
    }

    /** The tiers for debts of some types or natures only. */
    public record Waterfall(
            @Nullable List<String> debtTypes, @Nullable List<String> natures, List<DistributionTier> tiers) {}

    public DistributionTerms {
        if (tiers.isEmpty()) throw new IllegalArgumentException("A distribution has at least one tier");
    }
}
