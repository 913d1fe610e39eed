package org.tallystick.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtRow;
import org.tallystick.intake.reading.Addition;
import org.tallystick.intake.reading.AgencyWords;
import org.tallystick.intake.reading.Fault;
import org.tallystick.intake.reading.ReadRow;
import org.tallystick.intake.reading.SourceKey;
import org.tallystick.ledger.ChargeId;
import org.tallystick.ledger.ChargeRow;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Levy;
import org.tallystick.ledger.PostingSource;
import org.tallystick.tenancy.Ids;

/** Adds the rows of a related table to the accounts that stand: charges to their debts, source records beside them. */
@Component
class Additions {

    static final String NO_ACCOUNT = "There is no such account in the file";
    static final String NO_RECORD = "There is no such record in the file";

    private final ImportRowRepository rows;
    private final SourceRecordTable records;
    private final Accounts accounts;
    private final Ledger ledger;

    Additions(ImportRowRepository rows, SourceRecordTable records, Accounts accounts, Ledger ledger) {
        this.rows = rows;
        this.records = records;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    /** What is known before a piece begins: keys seen, accounts that stand, and where records were named first. */
    private record Known(
            Map<SourceKey, Earlier> rows,
            Set<String> open,
            Map<String, AccountId> ids,
            Map<SourceKey, SourceRecordTable.Place> places) {}

    /** What becomes of each row: it is added, or it came before, or it belongs to nothing. */
    Triage triage(Import work, List<ReadRow> piece) {
        var known = known(work, piece);
        var seen = new HashMap<>(known.rows());
        var triage = new Triage(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var row : piece) {
            var addition = row.addition();
            var fault = addition == null || row.fault() != null ? row.fault() : missing(addition, known, seen);
            if (addition == null || fault != null) {
                triage.rejected().add(fault == null ? row : row.because(fault));
                continue;
            }
            var earlier = earlier(row, addition, seen);
            if (earlier == null) triage.matched().add(row);
            else triage.repeated().add(earlier.repeatedBy(row, work.mapping()));
        }
        return triage;
    }

    private static @Nullable Fault missing(Addition addition, Known known, Map<SourceKey, Earlier> seen) {
        var account = addition.account();
        if (account != null && !known.open().contains(account)) return new Fault("account", account, NO_ACCOUNT);
        var parent = addition.parent();
        return parent == null || seen.containsKey(parent) ? null : new Fault(null, addition.number(), NO_RECORD);
    }

    /** A record that another account names too is a link to it, and no repetition. */
    private static @Nullable Earlier earlier(ReadRow row, Addition addition, Map<SourceKey, Earlier> seen) {
        var earlier = seen.putIfAbsent(row.key(), Earlier.in(row));
        var account = addition.account();
        if (!addition.isRecord() || account == null) return earlier;
        var linked = seen.putIfAbsent(row.key().linkedFrom(account), Earlier.in(row));
        return earlier == null ? null : linked;
    }

    private Known known(Import work, List<ReadRow> piece) {
        var numbers = new HashSet<String>();
        var keys = new HashSet<SourceKey>();
        for (var row : piece) {
            var addition = row.addition();
            if (addition == null) continue;
            keys.addAll(keysOf(row, addition));
            if (addition.account() != null) numbers.add(addition.account());
        }
        var ids = accounts.idsOf(numbers);
        var own = rows.ofSender(work.mapping().sender(), ids.values());
        var open = ids.entrySet().stream()
                .filter(entry -> own.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        var seen = rows.postedAmong(work.id(), keys);
        var places = records.placesOf(keys);
        for (var row : piece) {
            var addition = row.addition();
            if (addition == null || addition.account() == null) continue;
            var place = places.get(row.key());
            if (place != null && place.account().equals(ids.get(addition.account())))
                seen.putIfAbsent(row.key().linkedFrom(addition.account()), Objects.requireNonNull(seen.get(row.key())));
        }
        if (!work.posting()) {
            seen.putAll(rows.seenAmong(work.id(), keys));
            var tried = rows.seenAmong(
                    work.id(), numbers.stream().map(SourceKey::ofAccount).toList());
            numbers.stream()
                    .filter(number -> tried.containsKey(SourceKey.ofAccount(number)))
                    .forEach(open::add);
        }
        return new Known(seen, open, ids, places);
    }

    private static List<SourceKey> keysOf(ReadRow row, Addition addition) {
        var keys = new ArrayList<>(List.of(row.key()));
        if (addition.parent() != null) keys.add(addition.parent());
        if (addition.isRecord() && addition.account() != null)
            keys.add(row.key().linkedFrom(addition.account()));
        return keys;
    }

    /** Remembers what a dry run would add. */
    void see(Import work, List<ReadRow> matched) {
        rows.seeRows(work.id(), matched);
        var links = new ArrayList<SourceKey>();
        for (var row : matched) {
            var addition = row.addition();
            if (addition != null && addition.isRecord() && addition.account() != null)
                links.add(row.key().linkedFrom(addition.account()));
        }
        rows.see(work.id(), links);
    }

    /** Repeated rows as further ones, each under a key of its own. Refused with {@link ImportRefused}. */
    List<ReadRow> further(Import work, List<ReadRow> repeated) {
        var rows = new ArrayList<ReadRow>();
        for (var row : repeated) {
            var addition = row.addition();
            if (addition == null || row.fault() != null)
                throw new ImportRefused("Row " + row.row() + " cannot be read any more as it was.");
            rows.add(row.again(SourceKey.ofRuling(work.id().toString(), row.row(), row.key()), addition));
        }
        var triage = triage(work, rows);
        for (var row : triage.rejected())
            throw new ImportRefused("Row " + row.row() + ": "
                    + Objects.requireNonNull(row.fault()).reason() + ".");
        return triage.matched();
    }

    /** Adds them in the caller's transaction. */
    void post(Import work, AgencyWords words, List<ReadRow> matched) {
        var known = known(work, matched);
        var debts = firstDebts(known);
        var next = nextSeqs(matched, known);
        var levies = new ArrayList<Levy>();
        var kept = new ArrayList<SourceRecordTable.NewRecord>();
        var named = new HashSet<>(known.places().keySet());
        for (var row : matched) {
            var addition = Objects.requireNonNull(row.addition());
            var at = place(addition, known, debts);
            var charge = addition.charge();
            ChargeId levied = null;
            if (charge != null) {
                var debt = Objects.requireNonNull(debts.get(at.account()));
                int seq = next.merge(at.account(), 1, Integer::sum);
                levied = new ChargeId(Ids.next());
                levies.add(levy(levied, charge, leviedOn(addition, charge, debt), debt, seq, words));
            }
            boolean isLink = addition.isRecord() && addition.account() != null && !named.add(row.key());
            var key = isLink ? row.key().linkedFrom(String.valueOf(addition.account())) : row.key();
            var sameAs = isLink ? row.key() : addition.isRecord() ? addition.repeats() : null;
            kept.add(new SourceRecordTable.NewRecord(key, row.row(), at, addition, levied, sameAs));
        }
        ledger.open(levies, new PostingSource("import", work.id().toString()));
        records.add(work.id(), kept);
    }

    private static SourceRecordTable.Place place(Addition addition, Known known, Map<AccountId, DebtRow> debts) {
        var account = addition.account() == null ? null : known.ids().get(addition.account());
        if (account == null) return Objects.requireNonNull(known.places().get(addition.parent()));
        var debt = debts.get(account);
        return new SourceRecordTable.Place(account, debt == null ? null : debt.id());
    }

    private Map<AccountId, DebtRow> firstDebts(Known known) {
        var debts = new HashMap<AccountId, DebtRow>();
        for (var debt : accounts.debtsOf(List.copyOf(known.ids().values()))) debts.putIfAbsent(debt.account(), debt);
        return debts;
    }

    /** The number of the last charge on each account that gets another one. */
    private Map<AccountId, Integer> nextSeqs(List<ReadRow> matched, Known known) {
        var last = new HashMap<AccountId, Integer>();
        var charged = matched.stream()
                .map(ReadRow::addition)
                .filter(addition -> addition != null && !addition.isRecord())
                .map(addition ->
                        known.ids().get(Objects.requireNonNull(addition).account()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        for (ChargeRow charge : ledger.chargesOf(charged)) last.merge(charge.account(), charge.seq(), Math::max);
        return last;
    }

    private static LocalDate leviedOn(Addition addition, ReadRow.Charge charge, DebtRow debt) {
        if (addition.leviedOn() != null) return addition.leviedOn();
        return debt.incurredOn() == null ? charge.leviedOn() : debt.incurredOn();
    }

    private static Levy levy(
            ChargeId id, ReadRow.Charge charge, LocalDate leviedOn, DebtRow debt, int seq, AgencyWords words) {
        var totals = charge.totals();
        return new Levy(
                id,
                debt.account(),
                debt.id(),
                charge.type(),
                totals.levied(),
                leviedOn,
                seq,
                totals.adjusted(),
                totals.moved(),
                totals.paid(),
                words.debtType(debt.debtType()).orElseThrow().fund());
    }
}
