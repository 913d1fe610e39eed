package org.tallystick.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/** What is odd about a row in itself, as its mapping names it. */
record Flagging(List<Mapping.Flag> flags, Columns columns) {

    private static final Set<String> BAD_DATES = Set.of(Fault.DATE, Fault.FUTURE, Fault.TOO_OLD);
    private static final Pattern ZIP_AT_END = Pattern.compile("\\b\\d{5}(-\\d{4})?$");

    /** What was read of a row: what it levies, what is owed by it, and what is wrong with it. */
    record Facts(
            ImportTotals totals,
            Money owed,
            boolean levies,
            @Nullable LocalDate incurredOn,
            @Nullable Fault fault) {}

    List<String> of(List<String> values, Facts facts) {
        return flags.stream()
                .filter(flag -> holds(flag, values, facts))
                .map(Mapping.Flag::name)
                .toList();
    }

    private boolean holds(Mapping.Flag flag, List<String> values, Facts facts) {
        var totals = facts.totals();
        var fault = facts.fault();
        var reason = fault == null ? "" : fault.reason();
        return switch (flag.when()) {
            case BLANK -> isBlank(flag, values);
            case AMONG -> isAmong(flag, values);
            case AMONG_BUT_OWED -> isAmong(flag, values) && isOver(facts.owed());
            case AMONG_BUT_NOT_OWED -> isAmong(flag, values) && facts.owed().isZero();
            case AMONG_AND_BLANK -> isAmong(flag.by(), flag, values) && isBlank(flag, values);
            case OWED_BUT_BLANK -> isOver(facts.owed()) && isBlank(flag, values);
            case LINE_BREAK ->
                said(flag, values).stream().anyMatch(value -> value.strip().matches("(?s).*\\R.*"));
            case NO_ZIP -> said(flag, values).stream().map(Reading::tidy).anyMatch(Flagging::hasNoZip);
            case NOTHING_LEVIED -> facts.levies() && totals.levied().isZero();
            case PAID_OVER_LEVIED -> totals.paid().compareTo(totals.levied()) > 0;
            case ADJUSTED_UP -> isOver(totals.adjusted());
            case ADJUSTED_DOWN -> totals.adjusted().isNegative();
            case OVERPAID -> totals.balance().isNegative();
            case PAID_NOT_LEVIED -> totals.levied().isZero() && isOver(totals.paid());
            case NOT_OWED -> fault == null && !isOver(totals.balance());
            case BELOW -> fault == null && totals.balance().compareTo(flag.amount()) < 0;
            case BEFORE -> facts.incurredOn() != null && facts.incurredOn().isBefore(flag.day());
            case CONTRADICTS -> reason.equals(Fault.CONTRADICTION);
            case UNREADABLE_DATE -> BAD_DATES.contains(reason);
            case UNREADABLE_AMOUNT -> reason.equals(Fault.AMOUNT);
            default -> false;
        };
    }

    private static boolean isOver(Money amount) {
        return amount.compareTo(Money.ZERO) > 0;
    }

    private static boolean hasNoZip(String address) {
        return !address.isEmpty() && !ZIP_AT_END.matcher(address).find();
    }

    private boolean isBlank(Mapping.Flag flag, List<String> values) {
        return flag.columns().stream()
                .allMatch(column -> valueOf(column, values).isEmpty());
    }

    private boolean isAmong(Mapping.Flag flag, List<String> values) {
        return isAmong(flag.columns(), flag, values);
    }

    private boolean isAmong(List<String> names, Mapping.Flag flag, List<String> values) {
        return names.stream()
                .map(column -> valueOf(column, values))
                .anyMatch(value -> flag.values().stream().anyMatch(value::equalsIgnoreCase));
    }

    private List<String> said(Mapping.Flag flag, List<String> values) {
        return flag.columns().stream()
                .map(column -> columns.valueOf(column, values))
                .map(value -> value == null ? "" : value)
                .toList();
    }

    /** What the row says where all rows of an account, or of a group, should say the same. */
    List<ReadRow.Saying> sayings(List<String> values, @Nullable String account) {
        var sayings = new ArrayList<ReadRow.Saying>();
        for (var flag : flags) {
            var said = tidied(flag.columns(), values);
            if (flag.when() == Oddity.SEVERAL)
                sayings.add(new ReadRow.Saying(flag.name(), tidied(flag.by(), values), said));
            else if (flag.when() == Oddity.SEVERAL_ON_ACCOUNT && account != null && !said.isBlank())
                sayings.add(new ReadRow.Saying(flag.name(), account, said));
        }
        return sayings;
    }

    private String tidied(List<String> names, List<String> values) {
        return String.join(
                "\n", names.stream().map(name -> valueOf(name, values)).toList());
    }

    /** What the row is compared with; its key names those rows of the related table that belong to it. */
    List<ReadRow.Comparison> comparisons(List<String> values, SourceKey key) {
        var comparisons = new ArrayList<ReadRow.Comparison>();
        for (var flag : flags) {
            if (!flag.when().needsTable()) continue;
            boolean isSum = flag.when() == Oddity.SUM_DIFFERS;
            if (!isSum && !isAmong(flag, values)) continue;
            var said = isSum ? Reading.amount(valueOf(flag.columns().getFirst(), values), null) : null;
            comparisons.add(new ReadRow.Comparison(flag, key, said == null ? Money.ZERO : said.orElse(Money.ZERO)));
        }
        return comparisons;
    }

    /** What a row says where it may not differ when it comes again; null where that does not matter. */
    @Nullable
    SourceKey content(List<String> values) {
        return flags.stream()
                .filter(flag -> flag.when() == Oddity.OTHER_VALUES)
                .findFirst()
                .map(flag -> SourceKey.ofContent(flag.columns().stream()
                        .map(column -> valueOf(column, values))
                        .toList()))
                .orElse(null);
    }

    private String valueOf(String column, List<String> values) {
        var value = columns.valueOf(column, values);
        return value == null ? "" : Reading.tidy(value);
    }
}
