package org.tallystick.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.AddDebt;
import org.tallystick.accounts.DebtId;
import org.tallystick.accounts.NewDebt;
import org.tallystick.accounts.NewTimelineEntry;
import org.tallystick.accounts.OpenAccount;
import org.tallystick.accounts.Timeline;
import org.tallystick.accounts.TimelineKind;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.FindableParty;
import org.tallystick.debtors.Matching;
import org.tallystick.debtors.NewParty;
import org.tallystick.debtors.PartyId;
import org.tallystick.intake.ImportRowRepository.Posted;
import org.tallystick.intake.reading.AgencyWords;
import org.tallystick.intake.reading.ReadRow;
import org.tallystick.ledger.ChargeId;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Levy;
import org.tallystick.ledger.PostingSource;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.Ids;

/** Puts rows into the books, many at a time: a party and its account, or a known account, the debt and its charges. */
@Component
class PostRows {

    /** The index over keys is walked once then. */
    private static final Comparator<Posted> IN_ORDER_OF_KEYS =
            Comparator.comparing(posted -> posted.row().key().hex());

    private final Debtors debtors;
    private final Matching matching;
    private final Accounts accounts;
    private final Timeline timeline;
    private final Ledger ledger;
    private final ImportRowRepository rows;

    PostRows(
            Debtors debtors,
            Matching matching,
            Accounts accounts,
            Timeline timeline,
            Ledger ledger,
            ImportRowRepository rows) {
        this.debtors = debtors;
        this.matching = matching;
        this.accounts = accounts;
        this.timeline = timeline;
        this.ledger = ledger;
        this.rows = rows;
    }

    /** Numbers set aside for the parties and accounts of a piece, before it is written. */
    record Numbers(long firstParty, List<String> accounts) {}

    Numbers numbersFor(Triage triage) {
        var created = triage.created();
        return new Numbers(debtors.reserve(created.size()), accounts.reserve((int)
                created.stream().filter(row -> row.read().account() == null).count()));
    }

    /** The new parties of a piece, in the order of their rows. */
    static List<NewParty> partiesOf(Import work, Triage triage) {
        return parties(work, triage.created());
    }

    /** Their ids stand in the order of the rows, so that the earlier ones of a file are known to the later ones. */
    private static List<NewParty> parties(Import work, List<ReadRow> rows) {
        var ids = Stream.generate(Ids::next).limit(rows.size()).sorted().toList();
        return IntStream.range(0, rows.size())
                .parallel()
                .mapToObj(place -> NewParties.of(
                        new PartyId(ids.get(place)),
                        rows.get(place).read(),
                        work.mapping().sender()))
                .toList();
    }

    /** What the new parties of a piece have to do with those who are known and with one another. */
    Matching.Outlook outlook(List<NewParty> parties) {
        return matching.outlook(
                parties.stream().filter(NewParties::canBeCompared).toList());
    }

    /** What the rows of a piece come to, put together before any of it is written. */
    private record Piece(
            List<NewParty> parties,
            List<OpenAccount> opened,
            List<AddDebt> added,
            List<Levy> levies,
            List<NewTimelineEntry> firstLines,
            List<NewTimelineEntry> told,
            List<Posted> posted) {
        Piece() {
            this(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }
    }

    /**
     * Posts them in the caller's transaction; a new account of a party that turned out to be known is among the matched
     * ones of the answer.
     */
    Triage post(Import work, AgencyWords words, PersonId owner, LocalDate nextDate, Triage triage) {
        var piece = piece(work, words, owner, nextDate, triage, partiesOf(work, triage), List.of());
        debtors.add(piece.parties);
        var made = linked(work, piece);
        var rows = rowsOf(piece.parties, triage, made);
        write(
                work,
                piece,
                piece.posted.stream()
                        .map(posted -> rows.contains(posted.row().row()) ? posted.as(RowOutcome.MATCHED) : posted)
                        .toList(),
                Map.of());
        return triage.linked(rows, Links.of(made));
    }

    /** Posts what has to do with nobody known in the caller's transaction, under numbers that were set aside. */
    void postFresh(Import work, AgencyWords words, PersonId owner, LocalDate nextDate, ImportChunks.Apart apart) {
        var numbers = apart.numbers();
        var piece = piece(work, words, owner, nextDate, apart.triage(), apart.parties(), numbers.accounts());
        var keys = new HashMap<>(apart.outlook().keys());
        keys.keySet().retainAll(apart.parties().stream().map(NewParty::id).collect(Collectors.toSet()));
        var fresh = debtors.addFresh(numbers.firstParty(), apart.parties(), keys);
        write(work, piece, piece.posted, fresh);
    }

    private Piece piece(
            Import work,
            AgencyWords words,
            PersonId owner,
            LocalDate nextDate,
            Triage triage,
            List<NewParty> parties,
            List<String> numbers) {
        var piece = new Piece();
        var party = parties.iterator();
        var next = numbers.iterator();
        var open = new HashMap<String, AccountId>();
        for (var row : triage.created()) {
            var debt = row.read();
            var owing = party.next();
            var account = new AccountId(Ids.next());
            var newDebt = newDebt(debt);
            piece.parties.add(owing);
            var opened = new OpenAccount(
                    account,
                    debt.account() == null && next.hasNext() ? next.next() : debt.account(),
                    debt.department(),
                    owing.id(),
                    debt.owner() == null ? owner : debt.owner(),
                    debt.nextDate() == null ? nextDate : debt.nextDate(),
                    List.of(newDebt));
            piece.opened.add(debt.owner() == null ? opened.byRule(row.amount()) : opened);
            if (debt.account() != null) open.put(debt.account(), account);
            tell(piece, work, words, row, account, newDebt.id());
        }
        open.putAll(accounts.idsOf(numbersOf(triage.matched(), open)));
        for (var row : triage.matched()) {
            var account = open.get(row.read().account());
            if (account == null) throw new IllegalStateException("Row " + row.row() + " has no account.");
            var newDebt = newDebt(row.read());
            piece.added.add(new AddDebt(account, newDebt));
            tell(piece, work, words, row, account, newDebt.id());
        }
        return piece;
    }

    /** What posting would come to: parties are linked that are known already, or stand earlier in the file. */
    Triage tried(Import work, Triage triage) {
        var parties = parties(work, triage.created());
        var links = matching.linkOnTrial(
                work.id().value(),
                parties.stream().filter(NewParties::canBeCompared).toList());
        return triage.linked(rowsOf(parties, triage, links), Links.of(links));
    }

    /** The rows whose parties are somebody known; the parties are those of the new rows, in their order. */
    private static Set<Long> rowsOf(List<NewParty> parties, Triage triage, Matching.Linked made) {
        var linked = new HashSet<Long>();
        for (int place = 0; place < parties.size(); place++)
            if (made.links().containsKey(parties.get(place).id()))
                linked.add(triage.created().get(place).row());
        return linked;
    }

    private static List<String> numbersOf(List<ReadRow> matched, Map<String, AccountId> open) {
        var numbers = new ArrayList<String>();
        for (var row : matched) {
            var number = row.read().account();
            if (number != null && !open.containsKey(number)) numbers.add(number);
        }
        return numbers;
    }

    private static NewDebt newDebt(ReadRow.Debt debt) {
        return new NewDebt(new DebtId(Ids.next()), debt.number(), debt.debtType(), debt.incurredOn());
    }

    private static void tell(
            Piece piece, Import work, AgencyWords words, ReadRow row, AccountId account, DebtId debtId) {
        var debt = row.read();
        piece.levies.addAll(levies(debt, account, debtId, words));
        boolean opens =
                piece.added.isEmpty() || !piece.added.getLast().debt().id().equals(debtId);
        (opens ? piece.firstLines : piece.told)
                .add(NewTimelineEntry.of(Ids.next(), account, TimelineKind.INTAKE, story(work, words, row, debt, opens))
                        .about(debtId)
                        .amount(row.amount())
                        .by(work.receivedBy(), work.receivedByName()));
        piece.posted.add(new Posted(row, debt, account, debtId, opens ? RowOutcome.CREATED : RowOutcome.MATCHED));
    }

    private void write(Import work, Piece piece, List<Posted> posted, Map<PartyId, FindableParty> fresh) {
        rows.post(work.id(), posted.stream().sorted(IN_ORDER_OF_KEYS).toList());
        accounts.open(piece.opened, piece.firstLines, fresh);
        accounts.addDebts(piece.added);
        ledger.begin(piece.levies, new PostingSource("import", work.id().toString()));
        timeline.add(piece.told);
    }

    /** Where nothing is known of a party but its name, there is nothing to compare. */
    private Matching.Linked linked(Import work, Piece piece) {
        var known = piece.parties.stream()
                .filter(NewParties::canBeCompared)
                .map(NewParty::id)
                .toList();
        return known.isEmpty() ? new Matching.Linked(Map.of(), 0) : matching.link(known, work.fileName());
    }

    private static List<Levy> levies(ReadRow.Debt debt, AccountId account, DebtId debtId, AgencyWords words) {
        var fund = words.debtType(debt.debtType()).orElseThrow().fund();
        var levies = new ArrayList<Levy>();
        for (var charge : debt.charges())
            levies.add(new Levy(
                    new ChargeId(Ids.next()),
                    account,
                    debtId,
                    charge.type(),
                    charge.totals().levied(),
                    charge.leviedOn(),
                    levies.size() + 1,
                    charge.totals().adjusted(),
                    charge.totals().moved(),
                    charge.totals().paid(),
                    fund));
        return levies;
    }

    private static String story(Import work, AgencyWords words, ReadRow row, ReadRow.Debt debt, boolean opens) {
        var type = words.debtType(debt.debtType()).orElseThrow().name();
        var kept = debt.kept().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        var flags = row.remarks().flags().stream().map(Anomaly::inWords).collect(Collectors.joining(", "));
        return (opens ? "Account opened with " : "Further debt, ") + type
                + (debt.number() == null ? "" : " " + debt.number()) + " from " + work.fileName() + ", row "
                + row.remarks().line()
                + (work.mapping().table() == null ? "" : " of " + work.mapping().table())
                + (kept.isEmpty() ? "." : ": " + kept + ".")
                + (flags.isEmpty() ? "" : " Flagged: " + flags + ".");
    }
}
