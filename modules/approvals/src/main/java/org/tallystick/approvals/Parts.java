package org.tallystick.approvals;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.money.Money;

/** What was asked about the same account or debtor a short while ago: parts below a limit count together against it. */
@Component
class Parts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);

    /** The other parts, whoever asked for them, and what all come to. */
    record Together(List<String> others, Money total) {
        boolean isSeveral() {
            return !others.isEmpty();
        }

        /** {@code with $400.00 asked on Nov 3 it makes $1,100.00}. */
        String inWords() {
            return "with " + String.join(" and ", others) + " it makes " + total.inDollars();
        }
    }

    private final LikeTable table;
    private final Kinds kinds;
    private final Agreed agreed;
    private final BusinessDay day;

    Parts(LikeTable table, Kinds kinds, Agreed agreed, BusinessDay day) {
        this.table = table;
        this.kinds = kinds;
        this.agreed = agreed;
        this.day = day;
    }

    /** Counts what waits and what was done by the kinds that the same action decides; nothing for a row without amount. */
    Together of(ApprovalRow row) {
        var amount = row.amount();
        if (amount == null) return new Together(List.of(), Money.ZERO);
        var decides = kinds.of(row.kind()).decideAction();
        int days = agreed.terms().sumWithinDays(row.kind());
        if (row.concerns().isEmpty() || days == 0) return new Together(List.of(), amount);
        var alike = kinds.all().stream()
                .filter(kind -> kind.decideAction().equals(decides))
                .map(Executes::kind)
                .toList();
        var others = table.parts(row, alike, row.submittedAt().minus(Duration.ofDays(days))).stream()
                .filter(other -> other.amount() != null)
                .toList();
        var total = others.stream().map(ApprovalRow::amount).reduce(amount, Parts::plus);
        return new Together(
                others.stream().map(this::inWords).collect(Collectors.toUnmodifiableList()),
                total == null ? amount : total);
    }

    private static Money plus(Money one, Money other) {
        return one.plus(other);
    }

    private String inWords(ApprovalRow other) {
        var amount = other.amount();
        return (amount == null ? "" : amount.inDollars()) + " asked on "
                + DAY.format(other.submittedAt().atZone(day.zone()));
    }
}
