package org.tallystick.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/** What is odd about a row in itself, as its mapping names it. */
record Flagging(Mapping mapping, Columns columns) {

    private static final Set<String> BAD_DATES = Set.of(RowReader.DATE, RowReader.FUTURE, RowReader.TOO_OLD);

    List<String> of(List<String> values, ReadRow.Debt debt, @Nullable Fault fault) {
        return mapping.flags().stream()
                .filter(flag -> holds(flag, values, debt, fault))
                .map(Mapping.Flag::name)
                .toList();
    }

    private boolean holds(Mapping.Flag flag, List<String> values, ReadRow.Debt debt, @Nullable Fault fault) {
        var totals = debt.totals();
        var reason = fault == null ? "" : fault.reason();
        return switch (flag.when()) {
            case BLANK ->
                flag.columns().stream()
                        .allMatch(column -> valueOf(column, values).isEmpty());
            case AMONG -> isAmong(flag, values);
            case AMONG_BUT_OWED -> isAmong(flag, values) && totals.balance().compareTo(Money.ZERO) > 0;
            case OVERPAID -> totals.balance().isNegative();
            case PAID_NOT_LEVIED -> totals.levied().isZero() && totals.paid().compareTo(Money.ZERO) > 0;
            case NOT_OWED -> fault == null && totals.balance().compareTo(Money.ZERO) <= 0;
            case BELOW -> fault == null && totals.balance().compareTo(flag.amount()) < 0;
            case BEFORE -> debt.incurredOn() != null && debt.incurredOn().isBefore(flag.day());
            case CONTRADICTS -> reason.equals(RowReader.CONTRADICTION);
            case UNREADABLE_DATE -> BAD_DATES.contains(reason);
            case UNREADABLE_AMOUNT -> reason.equals(RowReader.AMOUNT);
            default -> false;
        };
    }

    private boolean isAmong(Mapping.Flag flag, List<String> values) {
        return flag.columns().stream()
                .map(column -> valueOf(column, values))
                .anyMatch(value -> flag.values().stream().anyMatch(value::equalsIgnoreCase));
    }

    /** What the row says where all rows of an account should say the same, by the name of the flag. */
    Map<String, String> sayings(List<String> values) {
        var sayings = new LinkedHashMap<String, String>();
        for (var flag : mapping.flagsOf(Oddity.SEVERAL_ON_ACCOUNT)) {
            var said = String.join(
                    "\n",
                    flag.columns().stream()
                            .map(column -> valueOf(column, values))
                            .toList());
            if (!said.isBlank()) sayings.put(flag.name(), said);
        }
        return sayings;
    }

    /** What a row says where it may not differ when it comes again; null where that does not matter. */
    @Nullable
    SourceKey content(List<String> values) {
        var flags = mapping.flagsOf(Oddity.OTHER_VALUES);
        if (flags.isEmpty()) return null;
        return SourceKey.ofContent(flags.getFirst().columns().stream()
                .map(column -> valueOf(column, values))
                .toList());
    }

    private String valueOf(String column, List<String> values) {
        var value = columns.valueOf(column, values);
        return value == null ? "" : Reading.tidy(value);
    }
}
