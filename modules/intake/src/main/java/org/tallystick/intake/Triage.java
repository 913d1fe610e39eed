package org.tallystick.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.tallystick.money.Money;

/** What becomes of each row of a piece: new, seen before, or not to be posted without repair. */
record Triage(List<ReadRow> created, List<ReadRow> repeated, List<ReadRow> rejected) {

    static final String NUMBER_TAKEN = "The account number is already taken";

    /** The keys known are those of rows posted or seen earlier; taken says which account numbers are in use. */
    static Triage of(List<ReadRow> rows, String accountColumn, Set<SourceKey> known, Predicate<String> taken) {
        var created = new ArrayList<ReadRow>();
        var repeated = new ArrayList<ReadRow>();
        var rejected = new ArrayList<ReadRow>();
        var keys = new HashSet<>(known);
        var accounts = new HashSet<String>();
        for (var row : rows) {
            var debt = row.debt();
            if (debt == null) {
                rejected.add(row);
            } else if (!keys.add(row.key())) {
                repeated.add(row);
            } else if (debt.account() != null && (taken.test(debt.account()) || !accounts.add(debt.account()))) {
                rejected.add(row.rejected(new Fault(accountColumn, debt.account(), NUMBER_TAKEN)));
            } else {
                created.add(row);
            }
        }
        return new Triage(created, repeated, rejected);
    }

    ChunkResult result(long lastRow) {
        return new ChunkResult(
                lastRow,
                created.size(),
                repeated.size(),
                rejected.size(),
                created.stream().map(Triage::totals).reduce(ImportTotals.NOTHING, ImportTotals::plus),
                amount(repeated),
                amount(rejected));
    }

    private static ImportTotals totals(ReadRow row) {
        return row.debt() == null ? ImportTotals.NOTHING : row.debt().totals();
    }

    private static Money amount(List<ReadRow> rows) {
        return rows.stream().map(ReadRow::amount).reduce(Money.ZERO, Money::plus);
    }
}
