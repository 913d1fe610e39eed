package org.tallystick.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.intake.reading.Columns;
import org.tallystick.intake.reading.FileRefused;
import org.tallystick.intake.reading.ReadRow;
import org.tallystick.intake.reading.TableRows;
import org.tallystick.intake.reading.Vocabulary;
import org.tallystick.personal.Notifications;
import org.tallystick.tables.TableLine;
import org.tallystick.tables.TableReader;
import org.tallystick.tables.TableRefused;
import org.tallystick.web.Counted;

/** Runs an import from where it stands to its end, piece by piece; after a crash the next run goes on from there. */
@Component
class ImportRun {

    static final int PIECE = 2_500;
    private static final int MOST_TRIES = 5;

    private final ImportRepository imports;
    private final TriedRows tried;
    private final SideBySide sideBySide;
    private final Replay replay;
    private final Referrals referrals;
    private final ImportFiles files;
    private final ImportTables tables;
    private final ImportTerms terms;
    private final Vocabulary vocabulary;
    private final TransactionOperations transactions;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher news;
    private final Audit audit;
    private final Notifications notifications;
    private final SecondPerson secondPerson;
    private final Turns<ImportId> turns = new Turns<>();

    ImportRun(
            ImportRepository imports,
            TriedRows tried,
            SideBySide sideBySide,
            Replay replay,
            Referrals referrals,
            ImportFiles files,
            ImportTables tables,
            ImportTerms terms,
            Vocabulary vocabulary,
            TransactionOperations transactions,
            BusinessDay businessDay,
            ApplicationEventPublisher news,
            Audit audit,
            Notifications notifications,
            SecondPerson secondPerson) {
        this.imports = imports;
        this.tried = tried;
        this.sideBySide = sideBySide;
        this.replay = replay;
        this.referrals = referrals;
        this.files = files;
        this.tables = tables;
        this.terms = terms;
        this.vocabulary = vocabulary;
        this.transactions = transactions;
        this.businessDay = businessDay;
        this.news = news;
        this.audit = audit;
        this.notifications = notifications;
        this.secondPerson = secondPerson;
    }

    /**
     * One run after the other: who comes second finds nothing to do, or goes on where the first one broke off. A run on
     * another node is caught by the place in the file, at which only one of them can go on.
     */
    void run(ImportId id) {
        turns.inTurn(id, () -> runToItsEnd(id));
    }

    private void runToItsEnd(ImportId id) {
        var begun = begin(id);
        if (begun.isEmpty()) return;
        var work = begun.get();
        if (work.tries() > MOST_TRIES) {
            end(
                    id,
                    ImportState.FAILED,
                    "It was begun " + MOST_TRIES + " times and got no further than row " + work.lastRow() + ".");
            return;
        }
        if (work.posting() && work.lastRow() == 0) tried.forgetParties(id);
        try {
            if (!readAll(work)) return;
            if (work.posting()) replay.of(id);
            end(id, work.posting() ? ImportState.POSTED : ImportState.READY, null);
        } catch (FileRefused refused) {
            end(id, ImportState.FAILED, refused.sentence());
        } catch (TableRefused refused) {
            end(id, ImportState.FAILED, refused.sentence());
        } catch (IOException unreadable) {
            end(id, ImportState.FAILED, "The file could not be read any more. Send it once more.");
        }
    }

    private Optional<Import> begin(ImportId id) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            var held = imports.hold(id);
            if (held.isEmpty() || !held.get().state().isUnderWay()) return Optional.<Import>empty();
            imports.begin(id, businessDay.now(), businessDay.today());
            return imports.hold(id);
        }));
    }

    private boolean readAll(Import work) throws IOException {
        var words = vocabulary.now();
        var wanted = terms.on(work.day());
        var owner = Optional.ofNullable(wanted.owner()).flatMap(words::person).orElse(work.receivedBy());
        var all = new ImportChunks.Terms(work, words, owner, work.day().plusDays(wanted.firstLookDays()));
        var legs = Legs.of(
                work.mapping(),
                tables.of(work.id()).stream().map(ImportTable::table).toList());
        long after = work.lastRow();
        try (var pieces = sideBySide.begin()) {
            for (var leg : legs.all()) {
                if (after >= leg.end()) continue;
                try (var table = files.open(work.fileKey(), leg.table())) {
                    after = read(all, legs, leg, table, after, pieces);
                    if (after < 0) return false;
                }
            }
            return pieces.finish();
        }
    }

    /** The place of the last row that was taken; below zero when the import was stopped. */
    private long read(
            ImportChunks.Terms all, Legs legs, Legs.Leg leg, TableReader table, long from, SideBySide.Pieces pieces)
            throws IOException {
        var mapping = all.work().mapping();
        var columns = new Columns(header(table), leg.columns(mapping));
        var reader = TableRows.of(
                mapping, leg.related(), columns, all.words(), all.work().day());
        var piece = new ArrayList<ReadRow>(PIECE);
        long after = from;
        for (var line = table.next(); line != null; line = table.next()) {
            long place = leg.beginsAfter() + line.row();
            if (place <= from) continue;
            piece.add(reader.read(place, line));
            if (piece.size() < PIECE) continue;
            if (!pieces.take(all, legs, leg, after, piece)) return -1;
            after = place;
            piece = new ArrayList<>(PIECE);
        }
        if (piece.isEmpty()) return after;
        return pieces.take(all, legs, leg, after, piece) ? piece.getLast().row() : -1;
    }

    /** The names of the columns. Refused with {@link FileRefused} when the first line holds none. */
    static List<String> header(TableReader table) throws IOException {
        return switch (table.header()) {
            case null -> throw new FileRefused("The file is empty.");
            case TableLine.Faulty fault ->
                throw new FileRefused("The header of the file cannot be read. Row " + fault.row() + ", column "
                        + fault.column() + ": " + fault.reason() + ".");
            case TableLine.Fields fields -> fields.values();
        };
    }

    private void end(ImportId id, ImportState state, @Nullable String message) {
        transactions.executeWithoutResult(_ -> {
            var held = imports.hold(id).orElseThrow();
            if (held.state() != ImportState.RUNNING) return;
            imports.end(id, state, businessDay.now(), message);
            if (state == ImportState.READY) referrals.finish(held);
            if (state != ImportState.READY) tried.forget(id);
            var row = imports.row(id).orElseThrow();
            told(row).ifPresent(text -> notifications.tell(held.receivedBy(), id + " " + state, text, "intake/" + id));
            secondPerson.ended(row);
            if (state == ImportState.POSTED) news.publishEvent(new ImportPosted(id, row.created()));
            audit.done(Act.of("import.end", "import", id.toString())
                    .after(facts(row))
                    .why(message));
        });
    }

    /** What whoever brought the file in is told while they do something else. */
    private static Optional<String> told(ImportRow row) {
        return switch (row.state()) {
            case READY ->
                Optional.of(row.fileName() + " is read: " + Counted.of(row.rows(), "row") + ", " + row.rejected()
                        + " to repair.");
            case POSTED ->
                Optional.of(row.fileName() + " is posted: " + Counted.of(row.created(), "new account") + ".");
            case FAILED -> Optional.of(row.fileName() + " could not be read.");
            default -> Optional.empty();
        };
    }

    static Map<String, ?> facts(ImportRow row) {
        return Map.of(
                "file", row.fileName(),
                "mapping", row.mapping(),
                "state", row.state().name(),
                "rows", row.rows(),
                "created", row.created(),
                "matched", row.matched(),
                "repeated", row.repeated(),
                "rejected", row.rejected(),
                "balanceCents", row.totals().balance().cents());
    }
}
