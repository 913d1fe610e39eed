package org.tallystick.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.agency.Onboarding;
import org.tallystick.intake.reading.Columns;
import org.tallystick.intake.reading.SourceKey;
import org.tallystick.jobs.Jobs;
import org.tallystick.ledger.BooksCheck;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Totals;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;

/** Pieces that are written side by side and are stopped, killed, spoiled or overtaken: nothing lost, nothing doubled. */
@ModuleTest(properties = "tallystick.jobs.enabled=false")
class SideBySideTests {

    private static final String SEDGWICK = "sedgwick-delinquent-tax";
    private static final int PIECES = 4;
    private static final int ROWS = PIECES * ImportRun.PIECE;

    /** The common threads are as many as there are processors but one: on two, who waits would keep the other out. */
    private static final Executor A_THREAD_OF_ITS_OWN = Thread::startVirtualThread;

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private People people;

    @Autowired
    private Ledger ledger;

    @Autowired
    private BooksCheck books;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private TestTenant agency;

    private Totals before = new Totals(0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    @BeforeEach
    void the_city_is_set_up() throws IOException {
        if (people.all().isEmpty()) onboarding.apply(CityPackFixture.in(folder));
        before = ledger.totals();
    }

    @Test
    void an_import_given_up_while_its_pieces_are_written_leaves_nothing_and_can_be_sent_again() {
        var list = TaxListFixture.of(101, 101_000_000, ROWS);
        var id = load("given-up-midway.csv", list.plain());

        var run = whileAccountsAreHeld(id, 3, () -> as(() -> imports.cancel(id)));
        run.join();

        assertThat(imports.of(id).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(ledger.totals()).isEqualTo(before);
        assertThat(rowsOf(id)).isZero();
        assertThat(numbered("101")).isZero();

        var again = load("given-up-midway.csv", list.plain());
        runHere(again);
        assertAllThere(again, list, "101");
    }

    @Test
    void a_connection_killed_in_the_middle_of_a_piece_loses_and_doubles_nothing() {
        long seed = new Random().nextLong();
        System.out.println("SideBySideTests seed " + seed);
        var random = new Random(seed);
        var list = TaxListFixture.of(102, 102_000_000, ROWS);
        var id = load("killed-midway.csv", list.plain());

        var run = whileAccountsAreHeld(id, 3, () -> kill(random));
        assertThatThrownBy(run::join).as("seed %d", seed).isNotNull();
        assertWholePieces(id, seed);

        for (int kills = 0; kills < 3; kills++) {
            var next = inBackground(id);
            sleep(random.nextInt(400));
            jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where usename = current_user and pid <> pg_backend_pid() and query like 'copy %'")
                    .query((rs, _) -> rs.getBoolean(1))
                    .list();
            next.handle((_, _) -> true).join();
            assertWholePieces(id, seed);
        }
        while (imports.of(id).state() == ImportState.RUNNING) runHere(id);

        assertThat(imports.of(id).resumed()).isTrue();
        assertAllThere(id, list, "102");
    }

    @Test
    void a_piece_that_the_database_refuses_is_taken_again_alone_and_only_its_bad_row_is_left_out() {
        var earlier = load("earlier.csv", TaxListFixture.of(103, 103_900_000, 1).plain());
        runHere(earlier);
        before = ledger.totals();
        var list = TaxListFixture.of(104, 104_000_000, ROWS);
        var id = load("spoiled.csv", list.plain());

        var run = whileAnotherFileHolds(id, earlier, 104_000_000 + ImportRun.PIECE + 7);
        run.join();

        var done = imports.of(id);
        assertThat(done.state()).as(done.message()).isEqualTo(ImportState.POSTED);
        assertThat(List.of(done.rows(), done.created(), done.repeated(), done.rejected()))
                .containsExactly((long) ROWS, ROWS - 1L, 1L, 0L);
        assertThat(rowsOf(id)).isEqualTo(ROWS - 1L);
        assertThat(numbered("104")).isEqualTo(ROWS - 1L);
        assertThat(imports.kept(id, KeptRow.Outcome.REPEATED, null, 0, 2))
                .singleElement()
                .satisfies(row -> assertThat(row.row()).isEqualTo(ImportRun.PIECE + 9L));
        assertThat(ledger.totals().balance().minus(before.balance()))
                .isEqualTo(done.totals().balance());
        assertThat(books.run()).isEmpty();
    }

    @Test
    void a_single_row_that_another_file_brings_meanwhile_is_repeated_and_not_refused() {
        var earlier =
                load("earlier-one.csv", TaxListFixture.of(107, 107_900_000, 1).plain());
        runHere(earlier);
        var id = load("one-row.csv", TaxListFixture.of(108, 108_000_000, 1).plain());

        whileAnotherFileHolds(id, earlier, 108_000_000).join();

        assertThat(imports.of(id))
                .extracting(ImportRow::created, ImportRow::repeated, ImportRow::rejected)
                .containsExactly(0L, 1L, 0L);
    }

    @Test
    void two_overlapping_files_at_once_come_in_as_if_one_after_the_other() {
        int half = ROWS / 2;
        var one =
                load("overlap-1.csv", TaxListFixture.of(105, 105_000_000, ROWS).plain());
        var other = load(
                "overlap-2.csv",
                TaxListFixture.of(106, 105_000_000 + half, ROWS).plain());

        for (var both = both(one, other); both; both = both(one, other)) {
            var first = inBackground(one);
            var second = inBackground(other);
            first.handle((_, _) -> true).join();
            second.handle((_, _) -> true).join();
        }

        var done = List.of(imports.of(one), imports.of(other));
        assertThat(done).allSatisfy(row -> {
            assertThat(row.state()).as(row.message()).isEqualTo(ImportState.POSTED);
            assertThat(row.rows()).isEqualTo(ROWS);
            assertThat(row.rejected()).isZero();
            assertThat(rowsOf(row.id())).isEqualTo(row.created() + row.matched());
        });
        assertThat(done.stream().mapToLong(row -> row.created() + row.matched()).sum())
                .isEqualTo(ROWS + half);
        assertThat(done.stream().mapToLong(ImportRow::repeated).sum()).isEqualTo(half);
        assertThat(numbered("105")).isEqualTo(ROWS + half);
        assertThat(ledger.totals().charges() - before.charges()).isEqualTo(ROWS + half);
        assertThat(ledger.totals().balance().minus(before.balance()))
                .isEqualTo(
                        done.get(0).totals().balance().plus(done.get(1).totals().balance()));
        assertThat(books.run()).isEmpty();
    }

    @Test
    void a_file_that_several_take_up_at_once_is_read_once() {
        var list = TaxListFixture.of(107, 107_000_000, ROWS);
        var id = load("taken-up-twice.csv", list.plain());

        var runs = List.of(inBackground(id), inBackground(id), inBackground(id));
        runs.forEach(CompletableFuture::join);

        assertThat(imports.of(id).resumed()).isFalse();
        assertAllThere(id, list, "107");
    }

    private boolean both(ImportId one, ImportId other) {
        return imports.of(one).state() != ImportState.POSTED
                || imports.of(other).state() != ImportState.POSTED;
    }

    private void assertAllThere(ImportId id, TaxListFixture list, String prefix) {
        var done = imports.of(id);
        assertThat(done.state()).as(done.message()).isEqualTo(ImportState.POSTED);
        assertThat(List.of(done.rows(), done.created() + done.matched(), done.repeated(), done.rejected()))
                .containsExactly((long) ROWS, (long) ROWS, 0L, 0L);
        assertThat(done.totals().balance()).isEqualTo(list.total());
        assertThat(ledger.totals().balance().minus(before.balance())).isEqualTo(list.total());
        assertThat(ledger.totals().charges() - before.charges()).isEqualTo(ROWS);
        assertThat(rowsOf(id)).isEqualTo(ROWS);
        assertThat(numbered(prefix)).isEqualTo(ROWS);
        assertThat(books.run()).isEmpty();
    }

    /** However it was cut off: what the import says is what is in the books, and whole pieces from the first one on. */
    private void assertWholePieces(ImportId id, long seed) {
        var now = imports.of(id);
        assertThat(now.rows() % ImportRun.PIECE).as("seed %d", seed).isZero();
        assertThat(rowsOf(id)).as("seed %d", seed).isEqualTo(now.rows());
        assertThat(ledger.totals().charges() - before.charges())
                .as("seed %d", seed)
                .isEqualTo(now.rows());
        assertThat(ledger.totals().balance().minus(before.balance()))
                .as("seed %d", seed)
                .isEqualTo(now.totals().balance());
    }

    private long rowsOf(ImportId id) {
        return jdbc.sql("select count(*) from source_record where import_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private long numbered(String prefix) {
        return jdbc.sql("select count(*) from account where number like :prefix")
                .param("prefix", prefix + "______")
                .query(Long.class)
                .single();
    }

    /** Runs the import until so many of its pieces wait to write accounts, does something, and lets them go on. */
    private CompletableFuture<Void> whileAccountsAreHeld(ImportId id, int pieces, Runnable then) {
        var held = new CountDownLatch(1);
        var letGo = new CountDownLatch(1);
        var holder = CompletableFuture.runAsync(
                () -> bound(() -> transactions.executeWithoutResult(_ -> {
                    jdbc.sql("lock table account in share mode").update();
                    held.countDown();
                    await(letGo);
                })),
                A_THREAD_OF_ITS_OWN);
        await(held);
        var run = inBackground(id);
        try {
            until(() -> waiting().size() >= pieces || run.isDone());
            assertThat(imports.of(id).state()).isEqualTo(ImportState.RUNNING);
            then.run();
        } finally {
            letGo.countDown();
        }
        holder.join();
        return run;
    }

    /** Runs the import while an earlier one is about to bring the row of this account too. */
    private CompletableFuture<Void> whileAnotherFileHolds(ImportId id, ImportId earlier, int account) {
        var held = new CountDownLatch(1);
        var letGo = new CountDownLatch(1);
        var holder = CompletableFuture.runAsync(
                () -> bound(() -> transactions.executeWithoutResult(_ -> {
                    jdbc.sql("""
                            insert into source_record (key, import_id, row, account_id, debt_id, kept)
                            select :key, import_id, 999, account_id, debt_id, kept from source_record
                             where import_id = :earlier""")
                            .param("key", keyOf(account).bytes())
                            .param("earlier", earlier.value())
                            .update();
                    held.countDown();
                    await(letGo);
                })),
                A_THREAD_OF_ITS_OWN);
        await(held);
        var run = inBackground(id);
        try {
            until(() -> !blocked().isEmpty() || run.isDone());
        } finally {
            letGo.countDown();
        }
        holder.join();
        return run;
    }

    private static SourceKey keyOf(int account) {
        var columns = new Columns(List.of("Tax Account"), List.of("Tax Account"));
        return SourceKey.of(
                "Sedgwick County Treasurer", List.of("Tax Account"), columns, List.of(String.valueOf(account)));
    }

    private List<Integer> waiting() {
        return jdbc.sql("select pid from pg_locks where relation = cast('account' as regclass) and not granted")
                .query(Integer.class)
                .list();
    }

    private List<Integer> blocked() {
        return jdbc.sql("select pid from pg_locks where locktype = 'transactionid' and not granted")
                .query(Integer.class)
                .list();
    }

    private void kill(Random random) {
        var pids = new ArrayList<>(waiting());
        jdbc.sql("select pg_terminate_backend(:pid)")
                .param("pid", pids.get(random.nextInt(pids.size())))
                .query((rs, _) -> rs.getBoolean(1))
                .single();
    }

    private static void until(BooleanSupplier done) {
        var latest = Instant.now().plus(Duration.ofSeconds(60));
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(latest);
            sleep(5);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private void bound(Runnable work) {
        Tenants.run(agency.id(), work);
    }

    private CompletableFuture<Void> inBackground(ImportId id) {
        return CompletableFuture.runAsync(
                () -> jobs.runHere(ImportJob.NAME, agency.id(), id.toString()), A_THREAD_OF_ITS_OWN);
    }

    private void runHere(ImportId id) {
        jobs.runHere(ImportJob.NAME, agency.id(), id.toString());
    }

    private ImportId load(String name, InputStream file) {
        return as(() -> imports.load(new LoadFile(name, SEDGWICK, false), file)).id();
    }

    private <T extends @Nullable Object> T as(ScopedValue.CallableOp<T, RuntimeException> work) {
        var sender = people.all().stream()
                .filter(person -> "4306".equals(person.classCode()))
                .findFirst()
                .orElseThrow();
        return CurrentPerson.call(
                new SignedIn(sender.id(), sender.username(), sender.name(), agency.id(), SignedInAs.PERSON), work);
    }
}
