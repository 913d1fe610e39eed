package org.tallystick.payments;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.tallystick.calendar.WrittenDays.DAY;

import java.util.LinkedHashMap;
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
            @Nullable List<String> debtTypes, @Nullable List<String> natures, List<DistributionTier> tiers) {

        boolean isFor(OwedDebt debt) {
            return (debtTypes != null && debtTypes.contains(debt.debtType()))
                    || (natures != null && natures.contains(debt.nature()));
        }
    }

    public DistributionTerms {
        if (tiers.isEmpty()) throw new IllegalArgumentException("A distribution has at least one tier");
    }

    /** The debts in the order in which money reaches them, each with the tiers of its own waterfall. */
    List<Pool> pools(List<OwedDebt> owed) {
        var oldestFirst = owed.stream()
                .sorted(comparing(OwedDebt::since).thenComparing(OwedDebt::number))
                .toList();
        return switch (debts) {
            case OLDEST_FIRST ->
                oldestFirst.stream()
                        .map(debt ->
                                new Pool("Oldest debt first: " + DAY.format(debt.since()), tiersOf(debt), debt.dues()))
                        .toList();
            case TOGETHER ->
                oldestFirst.stream()
                        .collect(groupingBy(this::tiersOf, LinkedHashMap::new, toList()))
                        .entrySet()
                        .stream()
                        .sorted(comparingInt(entry -> rank(entry.getKey())))
                        .map(entry -> new Pool("All debts together", entry.getKey(), duesOf(entry.getValue())))
                        .toList();
        };
    }

    private List<DistributionTier> tiersOf(OwedDebt debt) {
        return waterfallsOrNone().stream()
                .filter(waterfall -> waterfall.isFor(debt))
                .findFirst()
                .map(Waterfall::tiers)
                .orElse(tiers);
    }

    /** Waterfalls of their own come in the order in which they are written, the usual tiers last. */
    private int rank(List<DistributionTier> of) {
        var all = waterfallsOrNone().stream().map(Waterfall::tiers).toList();
        return all.contains(of) ? all.indexOf(of) : all.size();
    }

    private List<Waterfall> waterfallsOrNone() {
        return waterfalls == null ? List.of() : waterfalls;
    }

    private static List<Due> duesOf(List<OwedDebt> debts) {
        return debts.stream().flatMap(debt -> debt.dues().stream()).toList();
    }
}
