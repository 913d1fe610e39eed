package org.tallystick.intake;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.intake.reading.FileRefused;
import org.tallystick.intake.reading.Mapping;
import org.tallystick.intake.reading.MappingRefused;
import org.tallystick.security.Authority;
import org.tallystick.web.NotThere;

/** Files of debts that an agency brings in: received, tried without effect, accepted, posted. */
@Service
public class Imports {

    private static final int MOST_AT_ONCE = 1_000;

    private final ImportRepository imports;
    private final ImportRowRepository rows;
    private final ImportTables tables;
    private final Receiving receiving;
    private final Accepting accepting;
    private final SecondPerson second;
    private final PostedRows posted;
    private final TransactionOperations transactions;
    private final BusinessDay businessDay;
    private final Authority authority;
    private final Audit audit;

    Imports(
            ImportRepository imports,
            ImportRowRepository rows,
            ImportTables tables,
            Receiving receiving,
            Accepting accepting,
            SecondPerson second,
            PostedRows posted,
            TransactionOperations transactions,
            BusinessDay businessDay,
            Authority authority,
            Audit audit) {
        this.imports = imports;
        this.rows = rows;
        this.tables = tables;
        this.receiving = receiving;
        this.accepting = accepting;
        this.second = second;
        this.posted = posted;
        this.transactions = transactions;
        this.businessDay = businessDay;
        this.authority = authority;
        this.audit = audit;
    }

    /**
     * Keeps the file and queues it. Refused: {@link MappingRefused}, {@link FileRefused}, and {@link ImportRefused} with
     * the earlier import when the same content was posted before. A file that comes with the sender's own totals is
     * tried first, so that nothing posts while they differ.
     */
    public ImportRow load(LoadFile command, InputStream file) {
        return receiving.load(command, file);
    }

    /**
     * Posts what a dry run has shown; accepting twice posts once. Refused while the sender's totals differ, and with
     * {@link org.tallystick.security.NotPermitted} for who loaded it where policy wants a second person, who is then asked.
     */
    public ImportRow accept(ImportId id) {
        return accept(id, null);
    }

    /** As {@link #accept(ImportId)}, with the reason for doing so although the sender's totals differ, if they do. */
    public ImportRow accept(ImportId id, @Nullable String despite) {
        var reason = RuleOnRows.reason(despite);
        var allowed = authority.require("import.accept");
        var row = of(id);
        if (!second.isWanted(row)) return accepting.accept(id, allowed.reason(), reason);
        if (row.state() != ImportState.READY) return accepting.answerWithoutAccepting(id);
        second.accept(row, reason);
        return of(id);
    }

    /** Asks a second person to accept what the person at work has loaded; asking twice asks once. */
    public ImportRow askAcceptance(ImportId id) {
        authority.require("import.load");
        var row = of(id);
        if (row.state() == ImportState.READY) second.ask(row);
        return of(id);
    }

    /** What the person at work can do about an import that is ready. */
    public WhoAccepts whoAccepts(ImportRow row) {
        boolean may = authority.may("import.accept");
        if (!second.isWanted(row)) return may ? WhoAccepts.YOU : WhoAccepts.ANOTHER;
        if (may && !second.isSender(row)) return WhoAccepts.YOU;
        return second.isAsked(row.id()) ? WhoAccepts.ASKED : WhoAccepts.ASK_ANOTHER;
    }

    /** Types in what the sender says the file holds; it can be corrected until the rows are in the books. */
    public ImportRow control(ImportId id, ControlTotals control) {
        var allowed = authority.require("import.load");
        return Objects.requireNonNull(transactions.execute(_ -> {
            var held = imports.hold(id).orElseThrow(() -> notThere(id));
            if (held.posting() || held.state().isOver())
                throw new ImportRefused("This import is " + held.state().inWords() + ". Its totals stay as they are.");
            var before = of(id).control();
            imports.control(id, control);
            audit.done(Act.of("import.control", "import", id.toString())
                    .before(before.facts())
                    .after(control.facts())
                    .authority(allowed.reason()));
            return of(id);
        }));
    }

    /** Gives up an import of which nothing is posted yet. */
    public ImportRow cancel(ImportId id) {
        var allowed = authority.require("import.load");
        var cancelled = Objects.requireNonNull(transactions.execute(_ -> {
            var held = imports.hold(id).orElseThrow(() -> notThere(id));
            if (held.state() == ImportState.CANCELLED) return of(id);
            if (held.state().isOver())
                throw new ImportRefused("This import is " + held.state().inWords() + ". It cannot be cancelled.");
            if (held.posting() && held.lastRow() > 0)
                throw new ImportRefused("Rows of this import are in the books already. It runs to its end.");
            audit.done(Act.of("import.cancel", "import", id.toString())
                    .before(ImportRun.facts(of(id)))
                    .authority(allowed.reason()));
            imports.end(id, ImportState.CANCELLED, businessDay.now(), null);
            accepting.forgetTried(id);
            return of(id);
        }));
        second.withdraw(id);
        return cancelled;
    }

    /** Refused with {@link NotThere} when the agency has no such import. */
    public ImportRow of(ImportId id) {
        return imports.row(id).orElseThrow(() -> notThere(id));
    }

    /** Newest first. */
    public List<ImportRow> latest(int limit) {
        return imports.latest(Math.clamp(limit, 1, MOST_AT_ONCE));
    }

    /** Why rows are kept for a look, the most frequent reason first; for rows that posted, the names of their flags. */
    public List<KeptReason> reasons(ImportId id, KeptRow.Outcome outcome) {
        return rows.reasons(id, outcome);
    }

    /** Kept rows after the given row of the file, in the file's order, of one reason or flag or of all. */
    public List<KeptRow> kept(ImportId id, KeptRow.Outcome outcome, @Nullable String reason, long afterRow, int limit) {
        return rows.kept(of(id).id(), outcome, reason, afterRow, Math.clamp(limit, 1, MOST_AT_ONCE));
    }

    /** Rows that post, or would, after the given row of the file. */
    public List<PostedRow> posting(ImportId id, RowOutcome outcome, long afterRow, int limit) {
        return posted.of(work(id), outcome, afterRow, Math.clamp(limit, 1, MOST_AT_ONCE));
    }

    /** How many rows are kept for a look. */
    public long count(ImportId id, KeptRow.Outcome outcome) {
        return rows.count(id, outcome);
    }

    /** What is odd in the file: by the names that its mapping gives, those that did not occur included, and by others. */
    public List<Anomaly> anomalies(ImportId id) {
        var counted = rows.anomalies(id);
        var named = mapping(id).allFlags().map(Mapping.Flag::name);
        return Stream.concat(named, counted.keySet().stream().sorted())
                .distinct()
                .map(name -> counted.getOrDefault(name, Anomaly.none(name)))
                .toList();
    }

    /** What became of the rows of each table of the file, in the order in which they are read. */
    public List<TableCounts> tables(ImportId id) {
        return tables.counts(id);
    }

    /** Gives all rows that post, or would, in the order of the file. */
    public void eachPosting(ImportId id, RowOutcome outcome, Consumer<PostedRow> rows) {
        posted.each(work(id), outcome, rows);
    }

    Import work(ImportId id) {
        return imports.find(id).orElseThrow(() -> notThere(id));
    }

    /** The tables of the file in the order of their rows; most files hold one. */
    public List<FilePart> parts(ImportId id) {
        return tables.of(id).stream().map(ImportTable::part).toList();
    }

    /** The names of the file's columns, in order. */
    public List<String> columns(ImportId id) {
        return imports.columnsOf(id);
    }

    /** How the import's file is read. */
    public Mapping mapping(ImportId id) {
        return imports.mappingOf(id).orElseThrow(() -> notThere(id));
    }

    private static NotThere notThere(ImportId id) {
        return new NotThere("import", id.toString());
    }
}
