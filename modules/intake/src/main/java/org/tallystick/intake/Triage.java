package org.tallystick.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.intake.reading.Fault;
import org.tallystick.intake.reading.ImportTotals;
import org.tallystick.intake.reading.Mapping;
import org.tallystick.intake.reading.ReadRow;
import org.tallystick.intake.reading.SourceKey;
import org.tallystick.money.Money;

/** What becomes of each row of a piece: new, for a known account, seen before, or not to be posted without repair. */
record Triage(
        List<ReadRow> created, List<ReadRow> matched, List<ReadRow> repeated, List<ReadRow> rejected, Links links) {

    static final String NUMBER_TAKEN = "The account number is already taken";

    Triage(List<ReadRow> created, List<ReadRow> matched, List<ReadRow> repeated, List<ReadRow> rejected) {
        this(created, matched, repeated, rejected, Links.NONE);
    }

    /**
     * What is known before a piece begins: rows posted or seen earlier, the sender's own open accounts, and those that
     * are somebody else's.
     */
    record Known(Map<SourceKey, Earlier> rows, Set<String> open, Set<String> taken) {}

    static Triage of(List<ReadRow> rows, Mapping mapping, Known known) {
        var triage = new Triage(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var seen = new HashMap<>(known.rows());
        var open = new HashSet<>(known.open());
        for (var row : rows) {
            var debt = row.debt();
            if (debt == null) {
                triage.rejected.add(row);
                continue;
            }
            var earlier = seen.putIfAbsent(row.key(), Earlier.in(row));
            if (earlier != null) triage.repeated.add(earlier.repeatedBy(row, mapping));
            else if (debt.account() == null) triage.created.add(row);
            else triage.judge(row, debt.account(), mapping, known.taken(), open);
        }
        return triage;
    }

    private void judge(ReadRow row, String account, Mapping mapping, Set<String> taken, Set<String> open) {
        boolean isNew = !taken.contains(account) && open.add(account);
        if (isNew) created.add(row);
        else if (mapping.hasSeveralDebts() && !taken.contains(account)) matched.add(row);
        else rejected.add(row.rejected(new Fault(accountColumn(mapping), account, NUMBER_TAKEN)));
    }

    private static String accountColumn(Mapping mapping) {
        var account = mapping.account();
        return account == null || account.column() == null ? "account" : account.column();
    }

    /** The same with new accounts of parties that are known already among the matched rows. */
    Triage linked(Set<Long> rows, Links made) {
        if (rows.isEmpty()) return new Triage(created, matched, repeated, rejected, made);
        var known = new ArrayList<>(matched);
        created.stream().filter(row -> rows.contains(row.row())).forEach(known::add);
        var fresh = created.stream().filter(row -> !rows.contains(row.row())).toList();
        return new Triage(fresh, known, repeated, rejected, made);
    }

    /** Together with rows of the same piece that were judged apart from these. */
    Triage and(Triage others) {
        return new Triage(
                joined(created, others.created),
                joined(matched, others.matched),
                joined(repeated, others.repeated),
                joined(rejected, others.rejected),
                links.plus(others.links));
    }

    private static List<ReadRow> joined(List<ReadRow> some, List<ReadRow> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Those of the new rows that are among the given ones, with the further debts on their accounts. */
    Triage only(Set<ReadRow> late) {
        return split(late, true);
    }

    /** All but {@link #only}. */
    Triage without(Set<ReadRow> late) {
        var split = split(late, false);
        return new Triage(split.created, split.matched, repeated, rejected);
    }

    private Triage split(Set<ReadRow> late, boolean wanted) {
        var opened = late.stream()
                .map(row -> row.read().account())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Triage(
                created.stream().filter(row -> late.contains(row) == wanted).toList(),
                matched.stream()
                        .filter(row -> opened.contains(row.read().account()) == wanted)
                        .toList(),
                List.of(),
                List.of());
    }

    /** The rows that post, in the order of the file as far as that matters: an account is opened before it is added to. */
    List<ReadRow> posting() {
        var posting = new ArrayList<>(created);
        posting.addAll(matched);
        return posting;
    }

    /** How many rows are odd in which way, whatever becomes of them. */
    List<Anomaly> anomalies() {
        var counted = new HashMap<String, Anomaly>();
        count(counted, posting(), true);
        count(counted, repeated, false);
        count(counted, rejected, false);
        return List.copyOf(counted.values());
    }

    private static void count(Map<String, Anomaly> counted, List<ReadRow> rows, boolean posts) {
        for (var row : rows)
            for (var flag : row.remarks().flags())
                counted.put(flag, counted.getOrDefault(flag, Anomaly.none(flag)).plus(posts, row.amount()));
    }

    ChunkResult result(long lastRow) {
        return new ChunkResult(
                lastRow,
                created.size(),
                matched.size(),
                repeated.size(),
                rejected.size(),
                totals(posting()),
                said(),
                amount(matched),
                amount(repeated),
                amount(rejected),
                links);
    }

    private static ImportTotals totals(List<ReadRow> rows) {
        return rows.stream().map(ReadRow::said).reduce(ImportTotals.NOTHING, ImportTotals::plus);
    }

    /** What all rows said, whatever becomes of them. */
    private ImportTotals said() {
        return totals(posting()).plus(totals(repeated)).plus(totals(rejected));
    }

    private static Money amount(List<ReadRow> rows) {
        return rows.stream().map(ReadRow::amount).reduce(Money.ZERO, Money::plus);
    }
}
