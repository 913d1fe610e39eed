package org.tallystick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tallystick.intake.ImportId;
import org.tallystick.intake.ImportState;
import org.tallystick.intake.Imports;
import org.tallystick.intake.KeptRow;
import org.tallystick.intake.LoadFile;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;

/** Taking on debts through the same import as any sender's file, beside COPY of the bare rows into indexed tables. */
final class BenchImport {

    private static final double GATE = 0.4;
    /** A server that takes files on has done so before: by then its compiler has seen most of the work. */
    private static final int FIRST = 50_000;

    private static final long LONGEST_NANOS = 1_800_000_000_000L;

    private static final String MAPPING = """
            {"name": "bench", "sender": "Bench", "account": {"column": "Account"}, "debt": {"column": "Ticket"},
             "debtType": {"constant": "PARKING_CITATION"},
             "party": {"name": {"column": "Name"}, "phone": {"column": "Phone"},
                       "address": {"line1": {"column": "Address"}, "city": {"column": "City"},
                                   "state": {"column": "State"}, "zip": {"column": "Zip"}}},
             "owner": {"constant": "OWNER"}, "incurredOn": {"constant": "2025-03-01"},
             "charges": [{"type": "FINE", "levied": {"column": "Amount"}, "paid": {"column": "Paid"}}],
             "sourceKey": ["Ticket"]}""";

    private final Trial trial;

    BenchImport(Trial trial) {
        this.trial = trial;
    }

    void run(int accounts) {
        var agency = trial.agency("chicago");
        Figures.told("import.first", take(agency, 0, FIRST), "accounts/s");
        var floor = new Floor(trial);
        floor.open();
        floor.copy(0, FIRST);
        var before = floor.copy(FIRST, accounts);
        Figures.told("import.floor", before, "accounts/s");
        var rate = take(agency, FIRST, accounts);
        floor.open();
        floor.copy(0, FIRST);
        var after = floor.copy(FIRST, accounts);
        Figures.rate("import.take-on", rate, "accounts/s", before, after, GATE);
        rowsWritten();
    }

    /** Brings the accounts in; how many a second were posted. */
    double take(Trial.Agency agency, int from, int accounts) {
        return take(agency, from, accounts, null);
    }

    /** As {@link #take(Trial.Agency, int, int)}, with a next date of their own. */
    double take(Trial.Agency agency, int from, int accounts, @Nullable LocalDate nextDate) {
        return agency.work(() -> {
            var imports = trial.bean(Imports.class);
            var received = load(imports, from, accounts, nextDate);
            var pace = worked(received, accounts);
            if (imports.of(received).state() == ImportState.READY) {
                if (accounts > FIRST) Figures.told("import.try", pace.rate(), "accounts/s");
                imports.accept(received);
                pace = worked(received, accounts);
            }
            var row = imports.of(received);
            if (row.state() != ImportState.POSTED || row.created() != accounts)
                throw new StartRefused("The import is " + row.state() + ", " + row.created() + " of " + accounts
                        + " rows were created: " + imports.reasons(received, KeptRow.Outcome.REJECTED) + " "
                        + row.message());
            if (accounts > FIRST) pace.print();
            return pace.rate();
        });
    }

    /** The background takes the file up as soon as it is there; a second run beside it would only be in its way. */
    private ImportPace worked(ImportId received, int accounts) {
        var pace = ImportPace.begin(trial, accounts);
        var imports = trial.bean(Imports.class);
        var until = System.nanoTime() + LONGEST_NANOS;
        for (var row = imports.of(received);
                !row.state().isOver() && row.state() != ImportState.READY;
                row = imports.of(received)) {
            if (System.nanoTime() > until) throw new StartRefused("The import does not come to its end.");
            pace.at(row.created());
            pause();
        }
        pace.end();
        return pace;
    }

    private ImportId load(Imports imports, int from, int accounts, @Nullable LocalDate nextDate) {
        try {
            var file = Files.createTempFile(trial.folder(), "bench", ".csv");
            try (var writer = Files.newBufferedWriter(file)) {
                writer.write(BenchPerson.header());
                for (int i = from; i < from + accounts; i++)
                    writer.write(BenchPerson.of(i).line());
            }
            try (var text = Files.newInputStream(file)) {
                var mapping = MAPPING.replace("OWNER", owner(trial));
                if (nextDate != null)
                    mapping = mapping.replace(
                            "\"owner\"", "\"nextDate\": {\"constant\": \"" + nextDate + "\"}, \"owner\"");
                return imports.load(new LoadFile("bench.csv", mapping, false), text)
                        .id();
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String owner(Trial trial) {
        return trial.bean(People.class).all().stream()
                .filter(person -> person.classTitle() != null && !person.service())
                .map(PersonRow::username)
                .min(String::compareTo)
                .orElseThrow();
    }

    /** What the product wrote, table by table: more than its floor did. */
    private void rowsWritten() {
        trial.execute("postgres", List.of("analyze"));
        try (var connection = trial.superuser("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.relname, c.reltuples::bigint, pg_total_relation_size(c.oid) / 1048576.0
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname like 't\\_%' and c.relkind = 'r' and c.reltuples > 1000
                         order by 3 desc""")) {
            while (rows.next())
                System.out.printf(
                        Locale.ROOT, "# %s %d rows %.1f MB%n", rows.getString(1), rows.getLong(2), rows.getDouble(3));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Stopped.");
        }
    }
}
