package org.tallystick.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.staff.StaffAtWork.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.agency.Onboarding;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;

/** Those who change the ladder, people and authority at the same moment wait for each other, never crosswise. */
@ModuleTest
class WritersTests {

    private static final int ROUNDS = 25;
    private static final UUID DELEGATION = Ids.next();

    @Autowired
    Onboarding onboarding;

    @Autowired
    Ladder ladder;

    @Autowired
    LadderChanges changes;

    @Autowired
    Positions positions;

    @Autowired
    Authorities authorities;

    @Autowired
    Delegations delegations;

    @Autowired
    LadderDrafts drafts;

    @Autowired
    Proposals proposals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    TransactionOperations transactions;

    @Test
    void those_who_write_at_once_each_do_it_or_are_told_that_somebody_was_first() throws Exception {
        var county = new StaffAtWork(onboarding, people, ladder);
        county.open();
        var tenant = Tenants.current();
        List<Callable<String>> writers = List.of(
                () -> told(() -> county.as("ex.admin", () -> seatsThenGives(county))),
                () -> told(() -> county.as("ex.admin", () -> givesThenSeats(county))),
                () -> told(() -> county.as(
                        "ex.dale",
                        () -> delegations.relieve(new Relieve(
                                "ex.baker", "ex.clark", null, null, List.of(), TODAY, TODAY.plusDays(1), "Vacation")))),
                () -> told(() -> county.as("ex.admin", () -> drafts.keep(new RenameRung("officer", "Journey", null)))),
                () -> told(() -> county.as("ex.admin", this::keepsAndDrops)),
                () -> told(() -> county.as("ex.dale", this::looksAndApproves)),
                () -> told(() -> county.as("ex.admin", () -> delegations.end("D-RACE", "It is over"))));
        var answers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(writers.size())) {
            for (int round = 0; round < ROUNDS; round++) {
                proposedDelegation();
                var start = new CyclicBarrier(writers.size());
                var running = new ArrayList<Future<String>>();
                for (var writer : writers)
                    running.add(threads.submit(() -> Tenants.call(tenant, () -> {
                        start.await(10, TimeUnit.SECONDS);
                        return writer.call();
                    })));
                for (var one : running) answers.add(one.get(30, TimeUnit.SECONDS));
            }
        }
        jdbc.sql("delete from delegation where number = 'D-RACE'").update();
        county.as("ex.admin", () -> drafts.open().ifPresent(draft -> drafts.discard(draft.id())));
        everybodyIsWhereTheyWere(county);
        assertThat(answers).hasSize(ROUNDS * writers.size()).contains("done");
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer)
                        .matches("done|Somebody changed the ladder meanwhile.*|It is [a-z ]+ already\\."));
    }

    @Test
    void a_draft_that_comes_back_while_another_is_begun_leaves_that_one_open() throws Exception {
        var county = new StaffAtWork(onboarding, people, ladder);
        county.open();
        var tenant = Tenants.current();
        county.as("ex.admin", () -> drafts.open().ifPresent(draft -> drafts.discard(draft.id())));
        var sent = Ids.next();
        jdbc.sql("insert into ladder_draft (id, based_on, standing, from_on, why, by_person, by_name, begun_at)"
                        + " values (?, 1, 'SENT', ?, 'Try it', ?, 'Pat Evans', current_timestamp)")
                .params(sent, TODAY, Ids.next())
                .update();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var comesBack = county.of(
                    "ex.admin",
                    () -> transactions.execute(_ -> {
                        drafts.keep(new RenameRung("officer", "Journey", null));
                        var running = thread.submit(() -> Tenants.call(
                                tenant,
                                () -> told(() -> county.as(
                                        "ex.dale",
                                        () -> transactions.executeWithoutResult(
                                                _ -> proposals.takeBack(SecondPerson.LADDER, sent))))));
                        waitsOrIsDone(running);
                        return running;
                    }));
            assertThat(Objects.requireNonNull(comesBack).get(30, TimeUnit.SECONDS))
                    .isEqualTo("done");
        }
        assertThat(jdbc.sql("select standing from ladder_draft where id = ?")
                        .param(sent)
                        .query(String.class)
                        .single())
                .isEqualTo("DROPPED");
        county.as("ex.admin", () -> drafts.discard(drafts.open().orElseThrow().id()));
    }

    /** Until the other one stands before what this transaction holds; for a while at most. */
    private void waitsOrIsDone(Future<String> running) {
        for (int i = 0; i < 100 && !running.isDone(); i++) {
            var waiting = jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                    .query(Integer.class)
                    .single();
            if (waiting > 0) return;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private void everybodyIsWhereTheyWere(StaffAtWork county) {
        county.as(
                "ex.dale",
                () -> delegations.all().stream()
                        .filter(one -> one.acting() && !one.state().equals("ended"))
                        .forEach(one -> delegations.end(one.number(), "The race is over")));
        county.as(
                "ex.admin",
                () -> changes.make(
                        new EndSeat("ex.clark", "officer", TODAY.minusDays(1), "The race is over", 1),
                        county.version()));
    }

    /** Waits for a second person, at the start of each round. */
    private void proposedDelegation() {
        jdbc.sql("delete from delegation where number = 'D-RACE'").update();
        jdbc.sql("""
                insert into delegation (id, number, kind, given_by, holder_kind, holder, from_on, standing, recorded_by,
                    recorded_at)
                values (?, 'D-RACE', 'DOCUMENT', 'Judge Ames', 'CLASS', 'officer', ?, 'PROPOSED', 'Pat Evans',
                    current_timestamp)
                """).params(DELEGATION, TODAY).update();
    }

    private void keepsAndDrops() {
        var kept = drafts.keep(new RenameRung("clerk", "Entry", null));
        drafts.drop(kept.id(), kept.changes().getLast().id());
    }

    /** As somebody who decides a request about it. */
    private void looksAndApproves() {
        transactions.executeWithoutResult(_ -> {
            proposals.of(SecondPerson.DELEGATION, DELEGATION);
            proposals.approve(SecondPerson.DELEGATION, DELEGATION);
        });
    }

    private void seatsThenGives(StaffAtWork county) {
        transactions.executeWithoutResult(_ -> {
            positions.seat(seat(county.version()));
            authorities.grant(grant(county.version()));
        });
    }

    private void givesThenSeats(StaffAtWork county) {
        transactions.executeWithoutResult(_ -> {
            authorities.grant(grant(county.version()));
            positions.seat(seat(county.version()));
        });
    }

    private static SeatSeveral seat(int version) {
        return new SeatSeveral(List.of("ex.baker", "ex.clark"), "officer", TODAY, null, false, version);
    }

    private static GrantAuthority grant(int version) {
        return new GrantAuthority(
                "ladder.view", "officer", null, null, null, false, TODAY, null, "So that all see it", version);
    }

    private static String told(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (StaffRefused refused) {
            return refused.sentence();
        }
    }
}
