package org.tallystick.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.intake.reading.ImportTotals;
import org.tallystick.intake.reading.ReadRow;
import org.tallystick.intake.reading.SourceKey;
import org.tallystick.money.Money;
import org.tallystick.tables.TableLine;

/** Does what was decided about rows: reads them again, moves them to what they come to, and posts them if it is time. */
@Component
class RulingRun {

    private final ImportRepository imports;
    private final ImportRowRepository rows;
    private final RulingTable table;
    private final ImportChunks chunks;
    private final PostRows books;
    private final ChangedAmounts changes;
    private final Additions additions;
    private final ImportTables tables;

    RulingRun(
            ImportRepository imports,
            ImportRowRepository rows,
            RulingTable table,
            ImportChunks chunks,
            PostRows books,
            ChangedAmounts changes,
            Additions additions,
            ImportTables tables) {
        this.imports = imports;
        this.rows = rows;
        this.table = table;
        this.chunks = chunks;
        this.books = books;
        this.changes = changes;
        this.additions = additions;
        this.tables = tables;
    }

    /** A row that waits, with the cells that it is to have from now on, and who says so. */
    record Case(RulingTable.Waiting waiting, List<String> fields, String byName) {}

    /** What became of each row, in the caller's transaction, which holds the import. */
    Map<Long, RowOutcome> rule(
            RowsAgain.Desk desk, RowsAgain.Section section, Ruling ruling, List<Case> cases, @Nullable String why) {
        return switch (ruling) {
            case DISCARD, DISMISS -> close(desk, ruling, cases, why);
            case REPAIR -> repair(desk, section, cases);
            case FURTHER ->
                section.related() == null ? further(desk, section, cases) : furtherAdditions(desk, section, cases);
            case CHANGE -> change(desk, section, cases, why);
        };
    }

    private Map<Long, RowOutcome> close(RowsAgain.Desk desk, Ruling ruling, List<Case> cases, @Nullable String why) {
        table.close(desk.terms().work().id(), numbers(cases), why);
        var outcome = ruling == Ruling.DISCARD ? RowOutcome.REJECTED : RowOutcome.REPEATED;
        var out = new HashMap<Long, RowOutcome>();
        for (var one : cases) out.put(one.waiting().row(), outcome);
        return out;
    }

    private Map<Long, RowOutcome> repair(RowsAgain.Desk desk, RowsAgain.Section section, List<Case> cases) {
        var work = desk.terms().work();
        var read = read(desk, section, cases);
        var triage = section.related() == null
                ? Triage.of(read, work.mapping(), chunks.known(work, read))
                : additions.triage(work, read);
        var moved = move(desk, section, RowOutcome.REJECTED, cases, triage);
        rows.count(work.id(), triage.anomalies());
        rows.count(work.id(), flagsOf(cases, -1, 0, true));
        return outcomes(moved);
    }

    private Map<Long, RowOutcome> further(RowsAgain.Desk desk, RowsAgain.Section section, List<Case> cases) {
        var work = desk.terms().work();
        var read = read(desk, section, cases);
        var known = chunks.known(work, read);
        var triage = new Triage(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var byRow = new HashMap<Long, Case>();
        for (var one : cases) byRow.put(one.waiting().row(), one);
        for (var row : read) {
            var debt = row.debt();
            if (debt == null) throw new ImportRefused("Row " + row.row() + " cannot be read any more as it was.");
            var key = SourceKey.ofRuling(work.id().toString(), row.row(), row.key());
            var flagged = row.flagged(
                    Objects.requireNonNull(byRow.get(row.row())).waiting().flags());
            if (debt.account() == null) triage.created().add(flagged.as(key, debt));
            else if (known.taken().contains(debt.account()))
                throw new ImportRefused("Row " + row.row() + ": the account " + debt.account()
                        + " is not one of this sender. Repair the row first.");
            else if (known.open().contains(debt.account())) triage.matched().add(flagged.as(key, debt.withoutNumber()));
            else triage.created().add(flagged.as(key, debt));
        }
        var moved = move(desk, section, RowOutcome.REPEATED, cases, triage);
        rows.count(work.id(), flagsOf(cases, 0, 1, false));
        return outcomes(moved);
    }

    /** A charge becomes a further one of its debt; a record is kept as a later word on the one that it repeats. */
    private Map<Long, RowOutcome> furtherAdditions(RowsAgain.Desk desk, RowsAgain.Section section, List<Case> cases) {
        var work = desk.terms().work();
        var flags = new HashMap<Long, List<String>>();
        for (var one : cases) flags.put(one.waiting().row(), one.waiting().flags());
        var further = additions.further(work, read(desk, section, cases)).stream()
                .map(row -> row.flagged(flags.getOrDefault(row.row(), List.of())))
                .toList();
        var triage = new Triage(new ArrayList<>(), new ArrayList<>(further), new ArrayList<>(), new ArrayList<>());
        var moved = move(desk, section, RowOutcome.REPEATED, cases, triage);
        rows.count(work.id(), flagsOf(cases, 0, 1, false));
        return outcomes(moved);
    }

    private Map<Long, RowOutcome> change(
            RowsAgain.Desk desk, RowsAgain.Section section, List<Case> cases, @Nullable String why) {
        var work = desk.terms().work();
        var out = new HashMap<Long, RowOutcome>();
        for (var row : read(desk, section, cases)) {
            var changed = changes.of(work, row);
            if (changed.cannot() != null) throw new ImportRefused("Row " + row.row() + ": " + changed.cannot());
            if (work.posting()) changes.post(desk, row, changed, why, byNameOf(row, cases));
            out.put(row.row(), RowOutcome.MATCHED);
            var difference = ChangedAmounts.difference(changed);
            var said = row.said();
            var moved = new ChunkResult(
                    work.lastRow(),
                    0,
                    1,
                    -1,
                    0,
                    difference,
                    ImportTotals.NOTHING,
                    difference.balance(),
                    said.balance().negated(),
                    Money.ZERO,
                    Links.NONE);
            advance(work, section, moved);
        }
        table.remove(work.id(), numbers(cases));
        rows.count(work.id(), flagsOf(cases, 0, 1, false));
        return out;
    }

    private static String byNameOf(ReadRow row, List<Case> cases) {
        return cases.stream()
                .filter(one -> one.waiting().row() == row.row())
                .map(Case::byName)
                .findFirst()
                .orElseThrow();
    }

    private static List<ReadRow> read(RowsAgain.Desk desk, RowsAgain.Section section, List<Case> cases) {
        return desk.read(
                section,
                cases.stream()
                        .map(one -> new TableLine.Fields(one.waiting().row(), one.fields()))
                        .toList());
    }

    /** Takes the rows from where they were counted to where they belong now. */
    private Triage move(
            RowsAgain.Desk desk, RowsAgain.Section section, RowOutcome before, List<Case> cases, Triage triage) {
        var terms = desk.terms();
        var id = terms.work().id();
        table.remove(id, numbers(cases));
        rows.keep(id, KeptRow.Outcome.REJECTED, triage.rejected());
        rows.keep(id, KeptRow.Outcome.REPEATED, triage.repeated());
        rows.keep(
                id,
                KeptRow.Outcome.FLAGGED,
                triage.posting().stream()
                        .filter(row -> !row.remarks().flags().isEmpty())
                        .toList());
        table.remember(
                id,
                cases.stream()
                        .filter(one -> !one.fields().equals(one.waiting().first()))
                        .map(Case::waiting)
                        .toList());
        var taken = triage;
        if (section.related() != null) takeAdditions(terms, triage);
        else if (terms.work().posting())
            taken = books.post(terms.work(), terms.words(), terms.owner(), terms.nextDate(), triage);
        else {
            taken = books.tried(terms.work(), triage);
            rows.seeRows(id, taken);
        }
        var saidBefore =
                cases.stream().map(one -> one.waiting().said()).reduce(ImportTotals.NOTHING, ImportTotals::plus);
        var change = taken.result(terms.work().lastRow()).less(before, cases.size(), saidBefore);
        advance(terms.work(), section, change);
        return taken;
    }

    private void advance(Import work, RowsAgain.Section section, ChunkResult change) {
        tables.advance(work.id(), section.table().position(), change);
        var related = section.related();
        imports.advance(work.id(), related == null || related.counts() ? change : ChunkResult.none(work.lastRow()));
    }

    private void takeAdditions(ImportChunks.Terms terms, Triage triage) {
        if (terms.work().posting()) additions.post(terms.work(), terms.words(), triage.matched());
        else additions.see(terms.work(), triage.matched());
    }

    private static List<Anomaly> flagsOf(List<Case> cases, long rows, long posted, boolean withAmount) {
        var counted = new HashMap<String, Anomaly>();
        for (var one : cases)
            for (var flag : one.waiting().flags())
                counted.merge(
                        flag,
                        new Anomaly(
                                flag,
                                rows,
                                posted,
                                withAmount ? one.waiting().said().balance().negated() : Money.ZERO),
                        (a, b) -> new Anomaly(
                                flag,
                                a.rows() + b.rows(),
                                a.posted() + b.posted(),
                                a.amount().plus(b.amount())));
        return List.copyOf(counted.values());
    }

    private static List<Long> numbers(List<Case> cases) {
        return cases.stream().map(one -> one.waiting().row()).toList();
    }

    private static Map<Long, RowOutcome> outcomes(Triage triage) {
        var out = new HashMap<Long, RowOutcome>();
        triage.created().forEach(row -> out.put(row.row(), RowOutcome.CREATED));
        triage.matched().forEach(row -> out.put(row.row(), RowOutcome.MATCHED));
        triage.repeated().forEach(row -> out.put(row.row(), RowOutcome.REPEATED));
        triage.rejected().forEach(row -> out.put(row.row(), RowOutcome.REJECTED));
        return out;
    }
}
