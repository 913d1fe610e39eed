package org.tallystick.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.accounts.Accounts;
import org.tallystick.debtors.Matching;
import org.tallystick.debtors.NewParty;
import org.tallystick.intake.reading.AgencyWords;
import org.tallystick.intake.reading.Fault;
import org.tallystick.intake.reading.ReadRow;
import org.tallystick.intake.reading.SourceKey;
import org.tallystick.security.PersonId;
import org.tallystick.web.Refusal;

/** Takes a piece of a file in one transaction; where a row spoils a piece, the rows go one by one. */
@Component
class ImportChunks {

    /** With more of them, looking them up one by one takes longer than waiting for all before. */
    private static final int MOST_LATE = 250;

    private final TransactionOperations transactions;
    private final ImportRepository imports;
    private final ImportRowRepository rows;
    private final PostRows books;
    private final Accounts accounts;
    private final Sayings sayings;
    private final Referrals referrals;
    private final RelatedSums sums;
    private final Additions additions;
    private final ImportTables tables;

    ImportChunks(
            TransactionOperations transactions,
            ImportRepository imports,
            ImportRowRepository rows,
            PostRows books,
            Accounts accounts,
            Sayings sayings,
            Referrals referrals,
            RelatedSums sums,
            Additions additions,
            ImportTables tables) {
        this.transactions = transactions;
        this.imports = imports;
        this.rows = rows;
        this.books = books;
        this.accounts = accounts;
        this.sayings = sayings;
        this.referrals = referrals;
        this.sums = sums;
        this.additions = additions;
        this.tables = tables;
    }

    /** What holds for all pieces of an import. */
    record Terms(Import work, AgencyWords words, PersonId owner, LocalDate nextDate) {}

    /**
     * A piece that has to do with nothing that is being written: what becomes of its rows, the numbers set aside for it,
     * and its keys. Late rows may be somebody who is known, and are posted when all before them is there.
     */
    record Apart(
            List<ReadRow> rows,
            Triage triage,
            Triage late,
            List<NewParty> parties,
            Matching.Outlook outlook,
            PostRows.Numbers numbers,
            Set<Object> touched,
            Set<Long> keys) {
        boolean touches(Apart other) {
            return !Collections.disjoint(touched, other.touched);
        }
    }

    /** Whether a piece can be written beside others at all: rows that post and are compared with no other rows. */
    static boolean mayGoAside(Terms terms, Legs.Leg leg, List<ReadRow> piece) {
        return terms.work().posting()
                && leg.related() == null
                && piece.size() > 1
                && piece.stream()
                        .allMatch(row -> row.remarks().sayings().isEmpty()
                                && row.remarks().comparisons().isEmpty());
    }

    /** Empty when any of its rows has to do with an account that is known, or many may be parties that are. */
    Optional<Apart> apart(Terms terms, List<ReadRow> piece, List<Apart> underway) {
        var work = terms.work();
        var judged = referrals.judged(work, terms.words(), work.day(), piece);
        var triage = triage(work, judged.rows());
        var opened = new HashSet<String>();
        for (var row : triage.created())
            if (row.read().account() != null) opened.add(row.read().account());
        if (!triage.matched().stream()
                .allMatch(row -> opened.contains(row.read().account()))) return Optional.empty();
        var touched = new HashSet<Object>(opened);
        for (var row : judged.rows()) touched.add(row.key());
        var parties = PostRows.partiesOf(work, triage);
        var outlook = books.outlook(parties);
        var keys = new HashSet<Long>();
        outlook.keys().values().forEach(keys::addAll);
        var waiting = new HashSet<>(outlook.alike());
        outlook.keys().forEach((party, its) -> {
            if (its.stream()
                    .anyMatch(
                            key -> underway.stream().anyMatch(one -> one.keys().contains(key)))) waiting.add(party);
        });
        if (waiting.size() > MOST_LATE) return Optional.empty();
        var late = new HashSet<ReadRow>();
        for (int i = 0; i < parties.size(); i++)
            if (waiting.contains(parties.get(i).id())) late.add(triage.created().get(i));
        var fresh = triage.without(late);
        return Optional.of(new Apart(
                judged.rows(),
                fresh,
                triage.only(late),
                parties.stream().filter(party -> !waiting.contains(party.id())).toList(),
                outlook,
                books.numbersFor(fresh),
                touched,
                keys));
    }

    /**
     * Takes it beside others and waits for those before it only at the end; one that fails is taken again when it is its
     * turn, alone and row by row where it must be.
     */
    boolean takeApart(Terms terms, Legs legs, Legs.Leg leg, long after, Apart apart, BooleanSupplier thoseBefore) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                writeApart(terms, apart);
                if (thoseBefore.getAsBoolean() && isWhereItStood(terms, after)) {
                    countApart(terms, legs, leg, apart, writeLate(terms, apart));
                    return true;
                }
                status.setRollbackOnly();
                return false;
            }));
        } catch (DataIntegrityViolationException
                | PessimisticLockingFailureException
                | Refusal
                | IllegalArgumentException
                | ArithmeticException spoiled) {
            return thoseBefore.getAsBoolean() && take(terms, legs, leg, after, apart.rows());
        }
    }

    private void writeApart(Terms terms, Apart apart) {
        var id = terms.work().id();
        var triage = apart.triage();
        rows.keep(id, KeptRow.Outcome.REJECTED, triage.rejected());
        rows.keep(id, KeptRow.Outcome.REPEATED, triage.repeated());
        rows.keep(id, KeptRow.Outcome.FLAGGED, flagged(triage.posting()));
        books.postFresh(terms.work(), terms.words(), terms.owner(), terms.nextDate(), apart);
    }

    private Triage writeLate(Terms terms, Apart apart) {
        if (apart.late().created().isEmpty()) return apart.late();
        rows.keep(
                terms.work().id(), KeptRow.Outcome.FLAGGED, flagged(apart.late().posting()));
        return books.post(terms.work(), terms.words(), terms.owner(), terms.nextDate(), apart.late());
    }

    private void countApart(Terms terms, Legs legs, Legs.Leg leg, Apart apart, Triage late) {
        var id = terms.work().id();
        var all = apart.triage().and(late);
        var result = all.result(apart.rows().getLast().row());
        rows.count(id, all.anomalies());
        tables.advance(id, legs.position(leg), result);
        imports.advance(id, result);
    }

    /** False when the import was stopped or is being run by somebody else. */
    boolean take(Terms terms, Legs legs, Legs.Leg leg, long after, List<ReadRow> piece) {
        try {
            return leg.sums() ? addUp(terms, leg, after, piece) : takeAtOnce(terms, legs, leg, after, piece);
        } catch (DataIntegrityViolationException | Refusal | IllegalArgumentException | ArithmeticException spoiled) {
            if (piece.size() == 1) return takeOrReject(terms, legs, leg, after, piece.getFirst());
        }
        long behind = after;
        for (var row : piece) {
            if (!take(terms, legs, leg, behind, List.of(row))) return false;
            behind = row.row();
        }
        return true;
    }

    /** Another file may have brought the row in the meantime, so it is judged once more before it is refused. */
    private boolean takeOrReject(Terms terms, Legs legs, Legs.Leg leg, long after, ReadRow row) {
        try {
            if (!leg.sums()) return takeAtOnce(terms, legs, leg, after, List.of(row));
        } catch (DataIntegrityViolationException | Refusal | IllegalArgumentException | ArithmeticException spoiled) {
            // told below, with the row
        }
        return takeAtOnce(terms, legs, leg, after, List.of(row.rejected(new Fault(null, null, Fault.NOT_POSTED))));
    }

    private boolean addUp(Terms terms, Legs.Leg leg, long after, List<ReadRow> piece) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            if (!isWhereItStood(terms, after)) return false;
            sums.add(terms.work().id(), leg.table().name(), piece);
            imports.advance(terms.work().id(), ChunkResult.none(piece.getLast().row()));
            return true;
        }));
    }

    private boolean isWhereItStood(Terms terms, long after) {
        var now = imports.hold(terms.work().id()).orElseThrow();
        return now.state() == ImportState.RUNNING && now.lastRow() == after;
    }

    private boolean takeAtOnce(Terms terms, Legs legs, Legs.Leg leg, long after, List<ReadRow> piece) {
        var judged = leg.related() == null
                ? referrals.judged(terms.work(), terms.words(), terms.work().day(), piece)
                : new Referrals.Judged(piece, List.of());
        return Objects.requireNonNull(transactions.execute(_ -> {
            if (!isWhereItStood(terms, after)) return false;
            var work = terms.work();
            var id = work.id();
            var compared = sums.compared(id, sayings.compared(work, judged.rows()));
            var related = leg.related();
            var triage = related == null ? triage(work, compared) : additions.triage(work, compared);
            rows.keep(id, KeptRow.Outcome.REJECTED, triage.rejected());
            rows.keep(id, KeptRow.Outcome.REPEATED, triage.repeated());
            rows.keep(id, KeptRow.Outcome.FLAGGED, flagged(triage.posting()));
            rows.count(id, triage.anomalies());
            var taken = related == null ? takeAccounts(terms, judged, triage) : takeAdditions(terms, triage);
            var result = taken.result(piece.getLast().row());
            tables.advance(id, legs.position(leg), result);
            imports.advance(id, related == null || related.counts() ? result : ChunkResult.none(result.lastRow()));
            return true;
        }));
    }

    private Triage takeAccounts(Terms terms, Referrals.Judged judged, Triage triage) {
        var taken = triage;
        if (terms.work().posting())
            taken = books.post(terms.work(), terms.words(), terms.owner(), terms.nextDate(), triage);
        else {
            taken = books.tried(terms.work(), triage);
            rows.seeRows(terms.work().id(), taken);
        }
        referrals.list(terms.work(), terms.work().day(), judged, triage);
        return taken;
    }

    private Triage takeAdditions(Terms terms, Triage triage) {
        if (terms.work().posting()) additions.post(terms.work(), terms.words(), triage.matched());
        else additions.see(terms.work(), triage.matched());
        return triage;
    }

    private static List<ReadRow> flagged(List<ReadRow> posting) {
        return posting.stream().filter(row -> !row.remarks().flags().isEmpty()).toList();
    }

    private Triage triage(Import work, List<ReadRow> piece) {
        return Triage.of(piece, work.mapping(), known(work, piece));
    }

    /** What is known of these rows before they are judged. */
    Triage.Known known(Import work, List<ReadRow> piece) {
        var keys = new ArrayList<SourceKey>();
        var numbers = new HashSet<String>();
        for (var row : piece) {
            var debt = row.debt();
            if (debt == null) continue;
            keys.add(row.key());
            if (debt.account() != null) numbers.add(debt.account());
        }
        var open = new HashSet<String>();
        var taken = new HashSet<String>();
        var carried = accounts.idsOf(numbers);
        var own = rows.ofSender(work.mapping().sender(), carried.values());
        // asked last: whose account another file has opened by now is not told as taken, but as seen before
        var known = rows.postedAmong(work.id(), keys);
        carried.forEach((number, id) -> (own.contains(id) ? open : taken).add(number));
        if (work.posting()) return new Triage.Known(known, open, taken);
        known.putAll(rows.seenAmong(work.id(), keys));
        var tried = rows.seenAmong(
                work.id(), numbers.stream().map(SourceKey::ofAccount).toList());
        numbers.stream()
                .filter(number -> tried.containsKey(SourceKey.ofAccount(number)))
                .forEach(open::add);
        return new Triage.Known(known, open, taken);
    }
}
