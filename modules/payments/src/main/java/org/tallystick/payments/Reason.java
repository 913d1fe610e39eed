package org.tallystick.payments;

import static org.tallystick.calendar.WrittenDays.DAY;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.tallystick.money.Money;

/** Why a charge takes what it takes, in words that can be read out to the payer. */
final class Reason {

    static final String NOT_NAMED = "This distribution gives it nothing";
    private static final String NOTHING_OWED = "Nothing is owed on it";

    private final List<DistributionTier> tiers;

    Reason(List<DistributionTier> tiers) {
        this.tiers = tiers;
    }

    String oneByOne(DistributionTier tier, Due due, Money left) {
        if (due.room().isZero()) return NOTHING_OWED;
        if (left.isZero()) return nothingLeft(tier);
        var place = tier.order() == DistributionTier.Order.OLDEST_FIRST
                ? "Oldest first: " + DAY.format(due.leviedOn())
                : place(tier);
        return left.compareTo(due.room()) < 0 ? place + "; takes what is left" : place;
    }

    String inProportion(DistributionTier tier, List<Due> dues, Due due, Money share, Money left) {
        if (due.room().isZero()) return NOTHING_OWED;
        if (left.isZero()) return nothingLeft(tier);
        var sharing = dues.stream().filter(each -> each.room().isPositive()).toList();
        if (sharing.size() == 1) return oneByOne(tier, due, left);
        var basis = Distribution.basisOf(tier);
        var whole = sharing.stream().map(each -> each.basis(basis)).reduce(Money.ZERO, Money::plus);
        var by = (basis == DistributionTier.Basis.LEVIED ? "By amount levied, " : "By amount owed, ")
                + percent(due.basis(basis), whole);
        return share.equals(due.room()) ? by + "; paid in full" : by;
    }

    private String place(DistributionTier tier) {
        var index = tiers.indexOf(tier);
        return index == 0
                ? tier.tier() + ", paid first"
                : tier.tier() + ", after " + inSentence(tiers.get(index - 1).tier());
    }

    private static String nothingLeft(DistributionTier tier) {
        return "Nothing left for " + inSentence(tier.tier());
    }

    /** An abbreviation keeps its capitals. */
    private static String inSentence(String name) {
        var abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviation ? name : name.substring(0, 1).toLowerCase(Locale.US) + name.substring(1);
    }

    private static String percent(Money part, Money whole) {
        if (whole.isZero()) return "0%";
        return BigDecimal.valueOf(part.cents())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole.cents()), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
