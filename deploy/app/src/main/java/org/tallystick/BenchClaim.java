package org.tallystick;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.May;
import org.tallystick.security.Permission;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Tenants;
import org.tallystick.worklists.Lease;
import org.tallystick.worklists.Queues;

/**
 * Thirty-two people who take the next account of one queue through the service, beside one statement on one bare table;
 * and the same while a long report is open. What was taken is worked: its next date moves, as an outcome would move it.
 */
final class BenchClaim {

    private static final double GATE = 0.4;
    private static final double LEFT_UNDER_A_REPORT = 0.8;
    private static final int CLIENTS = 32;
    private static final int LEAST_ACCOUNTS = 200_000;
    private static final int REPORT_WINDOWS = 5;
    private static final int WARM_ROUNDS = 4;
    private static final int WORKED_AT_ONCE = 2_000;

    private final Trial trial;
    private final ConcurrentLinkedQueue<UUID> taken = new ConcurrentLinkedQueue<>();
    private String schema = "";

    BenchClaim(Trial trial) {
        this.trial = trial;
    }

    /** The packs as they are; the agency may hold as many connections as one with thirty-two people at work needs. */
    static Path packs(Path packs) {
        System.setProperty("tallystick.connections.per-tenant", "8");
        System.setProperty("tallystick.connections.patience", "60s");
        return packs;
    }

    void run(int wanted, int seconds) {
        int accounts = Math.max(LEAST_ACCOUNTS, wanted);
        var agency = trial.agency("chicago");
        var today = agency.work(() -> trial.bean(BusinessDay.class).today());
        boolean fresh = trial.once(
                "claim", accounts, () -> new BenchImport(trial).take(agency, 0, accounts, today.minusDays(3)));
        schema = schema();
        if (!fresh) waitAgain(today.minusDays(3));
        trial.execute("postgres", List.of("vacuum analyze"));
        var floor = new ClaimFloor(new Floor(trial));
        for (int i = 0; i < WARM_ROUNDS; i++) rate(agency, seconds);
        double before = onFloor(floor, accounts, seconds);
        double ours = rate(agency, seconds);
        double after = onFloor(floor, accounts, seconds);
        Figures.rate("claim.next.c" + CLIENTS, ours, "claims/s", before, after, GATE);
        whileAReportIsOpen(agency, seconds);
        Figures.told("claim.load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), "load average");
    }

    /** What an earlier run in this home took waits again, and no dead row of it is left. */
    private void waitAgain(LocalDate since) {
        trial.execute(
                "postgres",
                List.of(
                        "delete from %s.work_lease".formatted(schema),
                        "update %s.account set next_date = '%s', next_step = 'NEW' where next_step = 'CALL_BACK'"
                                .formatted(schema, since),
                        "vacuum full %s.account".formatted(schema),
                        "vacuum full %s.work_lease".formatted(schema)));
    }

    /** The last window counts: by then the index holds the dead entries of all that was claimed since. */
    private void whileAReportIsOpen(Trial.Agency agency, int seconds) {
        double free = rate(agency, seconds);
        double last = 0;
        try (var report = trial.superuser("postgres")) {
            report.setAutoCommit(false);
            report.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var snapshot = report.createStatement()) {
                snapshot.execute("select count(*) from pg_class");
            }
            for (int window = 1; window <= REPORT_WINDOWS; window++) {
                last = rate(agency, seconds);
                Figures.told("claim.report." + window * seconds + "s", last, "claims/s");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        double again = rate(agency, seconds);
        Figures.rate("claim.report-open", last, "claims/s", free, again, LEFT_UNDER_A_REPORT);
    }

    private double rate(Trial.Agency agency, int seconds) {
        var over = new AtomicBoolean();
        var done = new LongAdder();
        var queues = trial.bean(Queues.class);
        var unit = agency.work(() -> unit(agency));
        var owner = agency.work(this::owner);
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < CLIENTS; i++) {
            var me = unit.get(i % unit.size());
            work.add(() -> Tenants.call(
                    agency.tenant(), () -> CurrentPerson.call(me, () -> claim(queues, owner, over, done))));
        }
        work.add(() -> working(over));
        work.add(() -> stopping(over, seconds));
        together(work);
        return done.sum() / (double) seconds;
    }

    private Void claim(Queues queues, PersonId owner, AtomicBoolean over, LongAdder done) {
        while (!over.get()) {
            Lease lease = queues.next(owner, null)
                    .orElseThrow(() -> new StartRefused("The queue ran dry: ask for more accounts."));
            if (!over.get()) done.increment();
            taken.add(lease.account().value());
        }
        return null;
    }

    /** Moves the next dates of what was taken, many at a time; none of it is counted. */
    private Void working(AtomicBoolean over) throws SQLException, InterruptedException {
        try (var connection = trial.superuser("postgres");
                var moved = connection.prepareStatement(
                        "update %s.account set next_date = ?, next_step = 'CALL_BACK', version = version + 1 where id = any (?)"
                                .formatted(schema))) {
            while (!over.get() || !taken.isEmpty()) {
                var ids = new ArrayList<UUID>();
                for (var id = taken.poll(); id != null && ids.size() < WORKED_AT_ONCE; id = taken.poll()) ids.add(id);
                if (ids.isEmpty()) Thread.sleep(20);
                moved.setObject(1, LocalDate.of(2029, 1, 1));
                moved.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
                moved.executeUpdate();
            }
        }
        return null;
    }

    private static Void stopping(AtomicBoolean over, int seconds) throws InterruptedException {
        Thread.sleep(seconds * 1_000L);
        over.set(true);
        return null;
    }

    private double onFloor(ClaimFloor floor, int items, int seconds) {
        floor.open(items);
        var over = new AtomicBoolean();
        var done = new LongAdder();
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < CLIENTS; i++) {
            int number = i;
            work.add(() -> {
                try (var client = floor.new Client(number)) {
                    while (!over.get()) {
                        client.next();
                        if (!over.get()) done.increment();
                    }
                }
                return null;
            });
        }
        work.add(() -> stopping(over, seconds));
        together(work);
        return done.sum() / (double) seconds;
    }

    private static void together(List<Callable<Void>> work) {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            for (var done : threads.invokeAll(work)) done.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof StartRefused refused) throw refused;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Stopped.");
        }
    }

    /** Everybody who may work on a colleague's queue. */
    private List<SignedIn> unit(Trial.Agency agency) {
        var may = trial.bean(May.class);
        return trial.bean(People.class).all().stream()
                .map(person ->
                        new SignedIn(person.id(), person.username(), person.name(), agency.tenant(), SignedInAs.PERSON))
                .filter(person -> may.may(Question.of(person.person(), "queue.cover")) instanceof Permission.Allowed)
                .toList();
    }

    private PersonId owner() {
        return trial.bean(People.class)
                .byUsername(BenchImport.owner(trial))
                .orElseThrow()
                .id();
    }

    private String schema() {
        try (var connection = trial.superuser("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relname = 'account' and n.nspname like 't\\_%'""")) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
