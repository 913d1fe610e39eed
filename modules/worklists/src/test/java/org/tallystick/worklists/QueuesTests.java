package org.tallystick.worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.NextRefused;
import org.tallystick.accounts.NextStep;
import org.tallystick.accounts.SetNext;
import org.tallystick.accounts.Timeline;
import org.tallystick.correspondence.Contacts;
import org.tallystick.correspondence.LogContact;
import org.tallystick.correspondence.Said;
import org.tallystick.correspondence.TakeBackContact;
import org.tallystick.jobs.Jobs;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;
import org.tallystick.web.ChangedMeanwhile;
import org.tallystick.web.LongWorkRow;
import org.tallystick.web.LongWorks;
import org.tallystick.web.NotThere;
import org.tallystick.worklists.owners.Assignments;

@ModuleTest
@Import(Unit.class)
class QueuesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String BAKER = "ex.baker";
    private static final String CLARK = "ex.clark";
    private static final String DALE = "ex.dale";

    @Autowired
    private Unit unit;

    @Autowired
    private Queues queues;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Assignments assignments;

    @Autowired
    private WorkProofs proofs;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Jobs jobs;

    @Autowired
    private LongWorks longWorks;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void the_unit_begins_its_day_with_nothing_to_do() {
        unit.beginsItsDay();
    }

    @Test
    void the_next_account_comes_in_the_order_of_the_agency_and_the_oldest_first() {
        unit.account("Q-NEW", "Newly, Ann", BAKER, NextStep.NEW, TODAY.minusDays(9));
        unit.account("Q-REV", "Review, Bob", BAKER, NextStep.REVIEW, TODAY.minusDays(9));
        unit.account("Q-BRK", "Broken, Cal", BAKER, NextStep.BROKEN_PROMISE, TODAY);
        unit.account("Q-CB2", "Later, Dee", BAKER, NextStep.CALL_BACK, TODAY);
        unit.account("Q-CB1", "Callback, Eve", BAKER, NextStep.CALL_BACK, TODAY.minusDays(1));
        unit.account("Q-FUT", "Future, Fay", BAKER, NextStep.CALL_BACK, TODAY.plusDays(1));

        assertThat(numbersUntilNothingIsLeft(BAKER)).containsExactly("Q-CB1", "Q-CB2", "Q-BRK", "Q-NEW", "Q-REV");
    }

    @Test
    void the_queue_says_why_each_account_stands_where_it_stands_and_goes_on_page_by_page() {
        unit.account("L-REV", "Review, Bob", BAKER, NextStep.REVIEW, TODAY);
        unit.account("L-CB", "Callback, Eve", BAKER, NextStep.CALL_BACK, TODAY.minusDays(2));
        unit.account("L-FUT", "Future, Fay", BAKER, NextStep.CALL_BACK, TODAY.plusDays(1));

        var rows = new ArrayList<QueueRow>();
        String cursor = null;
        for (int i = 0; i < 3; i++) {
            var from = cursor;
            var page = unit.as(BAKER, () -> queues.page(unit.id(BAKER), from, 1));
            rows.addAll(page.items());
            cursor = page.next();
        }

        assertThat(rows).extracting(row -> row.account().number()).containsExactly("L-CB", "L-REV", "L-FUT");
        assertThat(rows).extracting(QueueRow::timing).containsExactly(Timing.LATE, Timing.TODAY, Timing.LATER);
        assertThat(rows).extracting(QueueRow::why).containsExactly("Call back", "Review", "Call back");
        assertThat(rows.getFirst().name()).isEqualTo("Callback, Eve");
    }

    @Test
    void two_officers_never_get_the_same_account() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        int count = 60 + random.nextInt(40);
        for (int i = 0; i < count; i++)
            unit.account(
                    "R-" + seed + "-" + i,
                    "Race " + i,
                    BAKER,
                    List.of(NextStep.values()).get(random.nextInt(4)),
                    TODAY.minusDays(random.nextInt(5)));
        var given = Collections.synchronizedList(new ArrayList<Lease>());
        var tenant = Tenants.current();
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 12; i++) {
            var who = List.of(BAKER, CLARK, DALE).get(i % 3);
            work.add(() -> Tenants.call(tenant, () -> {
                while (true) {
                    var lease = unit.as(who, () -> queues.next(unit.id(BAKER), null));
                    if (lease.isEmpty()) return null;
                    given.add(lease.get());
                }
            }));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(work)) done.get();
        }

        assertThat(given).extracting(Lease::account).doesNotHaveDuplicates().hasSize(count);
    }

    @Test
    void an_account_in_work_is_free_again_when_its_time_runs_out() {
        var only = unit.account("E-1", "Expiry, Ann", BAKER, NextStep.CALL_BACK, TODAY);
        next(BAKER);

        assertThat(unit.as(CLARK, () -> queues.next(unit.id(BAKER), null))).isEmpty();
        assertThat(queues.inWork(only.id()))
                .hasValueSatisfying(lease -> assertThat(lease.personName()).isEqualTo("Sam Baker"));

        clock.forward(Duration.ofMinutes(20));

        assertThat(queues.inWork(only.id())).isEmpty();
        assertThat(unit.as(CLARK, () -> queues.next(unit.id(BAKER), null)))
                .hasValueSatisfying(lease -> assertThat(lease.account()).isEqualTo(only.id()));
    }

    @Test
    void what_is_passed_over_is_free_for_colleagues_at_once_and_comes_back_to_me_later() {
        var first = unit.account("P-1", "Passed, Ann", BAKER, NextStep.CALL_BACK, TODAY.minusDays(1));
        unit.account("P-2", "Passed, Bob", BAKER, NextStep.CALL_BACK, TODAY);
        next(BAKER);

        assertThat(number(unit.as(BAKER, () -> queues.next(unit.id(BAKER), first.id()))))
                .isEqualTo("P-2");
        assertThat(unit.as(BAKER, () -> queues.next(unit.id(BAKER), null))).isEmpty();
        assertThat(number(unit.as(CLARK, () -> queues.next(unit.id(BAKER), null))))
                .isEqualTo("P-1");
    }

    @Test
    void what_was_read_ahead_is_not_given_out_when_it_went_to_somebody_else_meanwhile() {
        unit.account("M-1", "Moved, Ann", BAKER, NextStep.CALL_BACK, TODAY.minusDays(1));
        unit.account("M-2", "Moved, Bob", BAKER, NextStep.CALL_BACK, TODAY);
        assertThat(number(next(BAKER))).isEqualTo("M-1");

        jdbc.update(
                "update account set owner_id = ? where number = 'M-2'",
                unit.id(CLARK).value());

        assertThat(unit.as(BAKER, () -> queues.next(unit.id(BAKER), null))).isEmpty();
        assertThat(number(next(CLARK))).isEqualTo("M-2");
    }

    @Test
    void a_crash_in_between_loses_nothing() {
        var only = unit.account("C-1", "Crash, Ann", BAKER, NextStep.CALL_BACK, TODAY);

        assertThatThrownBy(() -> new TransactionTemplate(transactions).execute(_ -> {
                    next(BAKER);
                    throw new IllegalStateException("the machine stops here");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(queues.inWork(only.id())).isEmpty();
        assertThat(number(next(BAKER))).isEqualTo("C-1");
    }

    @Test
    void a_colleagues_queue_needs_the_authority_to_cover() {
        assertThatThrownBy(() -> unit.as("ex.adams", () -> queues.next(unit.id(BAKER), null)))
                .isInstanceOf(NotPermitted.class)
                .hasMessageContaining("work on a colleague's queue");
    }

    @Test
    void a_next_date_is_told_kept_and_never_set_over_somebody_elses() {
        var account = unit.account("N-1", "Next, Ann", BAKER, NextStep.NEW, TODAY);
        var tomorrow = SetNext.of(account.id(), TODAY.plusDays(1), NextStep.CALL_BACK, "Asked for tomorrow")
                .expecting(account.version());

        unit.as(BAKER, () -> set(account, tomorrow));

        assertThat(accounts.of(account.id())).satisfies(now -> {
            assertThat(now.nextDate()).isEqualTo(TODAY.plusDays(1));
            assertThat(now.nextStep()).isEqualTo(NextStep.CALL_BACK);
        });
        assertThat(timeline.of(List.of(account.id()), java.util.Set.of(), null, 1)
                        .items()
                        .getFirst()
                        .text())
                .isEqualTo("Call back on Nov 21, 2026. Asked for tomorrow");
        assertThatThrownBy(() -> unit.as(
                        CLARK,
                        () -> set(
                                account,
                                SetNext.of(account.id(), TODAY.plusDays(9), NextStep.REVIEW, "Mine")
                                        .expecting(account.version()))))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> unit.as(
                        BAKER,
                        () -> set(account, SetNext.of(account.id(), TODAY.minusDays(1), NextStep.REVIEW, "Past"))))
                .isInstanceOf(NextRefused.class)
                .hasMessage("The next date is today or later, not Nov 19, 2026.");
        assertThatThrownBy(() -> SetNext.of(account.id(), TODAY, NextStep.REVIEW, " "))
                .isInstanceOf(NextRefused.class);
    }

    @Test
    void the_database_refuses_an_account_without_owner_or_next_date() {
        unit.account("D-1", "Database, Ann", BAKER, NextStep.NEW, TODAY);

        for (var column : List.of("owner_id", "next_date", "next_step"))
            assertThatThrownBy(() -> jdbc.update("update account set " + column + " = null where number = 'D-1'"))
                    .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void what_an_outcome_asks_for_becomes_a_task_and_taking_it_back_takes_it_away() throws Exception {
        var account = unit.account("T-1", "Task, Ann", BAKER, NextStep.CALL_BACK, TODAY);
        unit.as(BAKER, () -> {
            tasks.add(Ids.next(), account.id(), "TRACE", "Find a good address or number", TODAY);
            return null;
        });

        var logged = unit.as(
                BAKER,
                () -> contacts.log(new LogContact("t-1", List.of(account.id()), List.of(), Said.of("PL"), null)));

        assertThat(wordsOf(account, 1)).containsExactly("Arrange a plan");

        unit.as(BAKER, () -> contacts.takeBack(new TakeBackContact("t-1-back", logged.id(), "Wrong account")));

        assertThat(wordsOf(account, 1)).containsExactly("Find a good address or number");
    }

    @Test
    void a_task_that_is_due_brings_its_account_up_before_its_next_date() {
        var account = unit.account("T-2", "Task, Bob", BAKER, NextStep.REVIEW, TODAY.plusDays(30));
        var task = Ids.next();
        unit.as(BAKER, () -> {
            tasks.add(task, account.id(), "TRACE", "Find a good number", TODAY);
            return null;
        });

        var row = unit.as(BAKER, () -> queues.page(unit.id(BAKER), null, 10))
                .items()
                .getFirst();
        assertThat(row.urgency()).isEqualTo(Urgency.TASK);
        assertThat(row.why()).isEqualTo("Find a good number");
        assertThat(number(next(BAKER))).isEqualTo("T-2");

        unit.as(BAKER, () -> {
            tasks.done(task);
            return null;
        });
        assertThat(unit.as(BAKER, () -> tasks.of(account.id()))).isEmpty();
    }

    @Test
    void work_is_shared_out_by_rule_with_the_load_before_and_after_and_comes_back_by_itself() {
        var task = Ids.next();
        var lent = unit.account("S-1", "Share, Ann", CLARK, NextStep.CALL_BACK, TODAY.plusDays(2));
        unit.account("S-2", "Share, Bob", CLARK, NextStep.CALL_BACK, TODAY.plusDays(9));
        unit.as(CLARK, () -> {
            tasks.add(task, lent.id(), "TRACE", "Find a number", TODAY);
            return null;
        });

        var plan = unit.as(DALE, () -> assignments.planCover(unit.id(CLARK), TODAY.plusDays(5)));

        assertThat(plan.moving()).isEqualTo(1);
        assertThat(plan.shares()).anySatisfy(share -> {
            assertThat(share.name()).isEqualTo("Jo Adams");
            assertThat(share.after()).isEqualTo(share.before() + 1);
        });
        assertThatThrownBy(() -> unit.as(BAKER, () -> assignments.carryOut(plan, "Leave", null)))
                .isInstanceOf(NotPermitted.class);
        assertThat(unit.as(DALE, () -> assignments.carryOut(plan, "Leave", TODAY.plusDays(5))))
                .isEqualTo(1);
        assertThat(accounts.of(lent.id()).ownerName()).isEqualTo("Jo Adams");
        assertThat(unit.as(CLARK, () -> tasks.of(lent.id())).getFirst().owner()).isEqualTo(unit.id("ex.adams"));

        jobs.runNightHere(Tenants.current(), TODAY.plusDays(3));
        assertThat(accounts.of(lent.id()).ownerName()).isEqualTo("Jo Adams");
        jobs.runNightHere(Tenants.current(), TODAY.plusDays(4));
        assertThat(accounts.of(lent.id()).ownerName()).isEqualTo("Lee Clark");
        assertThat(unit.as(DALE, longWorks::latest))
                .filteredOn(row -> row.id().equals(TODAY.plusDays(4).toString()))
                .singleElement()
                .satisfies(night -> {
                    assertThat(night.state()).isEqualTo(LongWorkRow.State.DONE);
                    assertThat(night.saying()).isEqualTo(jobs.jobsOfANight() + " jobs done");
                });
        assertThat(unit.as(BAKER, longWorks::latest)).isEmpty();
    }

    @Test
    void what_is_left_of_a_night_is_stopped_by_a_supervisor_and_the_next_night_does_it() {
        var night = TODAY.plusDays(9);
        assertThatThrownBy(() -> unit.as(BAKER, () -> stop(night))).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> unit.as(DALE, () -> stop(night)))
                .isInstanceOf(QueueRefused.class)
                .hasMessageContaining("has nothing left to stop");

        assertThat(jobs.stopNight(night, "Robin Dale")).isTrue();
        assertThat(jobs.stopNight(night, "Robin Dale")).isFalse();
        jobs.runNightHere(Tenants.current(), night);

        assertThat(jobs.nights()).noneMatch(one -> one.businessDate().equals(night));
        assertThat(unit.as(DALE, () -> night(night))).satisfies(row -> {
            assertThat(row.state()).isEqualTo(LongWorkRow.State.CANCELLED);
            assertThat(row.canCancel()).isFalse();
            assertThat(row.saying())
                    .startsWith("0 of " + jobs.jobsOfANight() + " jobs done; stopped by Robin Dale")
                    .endsWith("the next night does the rest");
        });
        jobs.runNightHere(Tenants.current(), night.plusDays(1));
        assertThat(jobs.nights())
                .filteredOn(one -> one.businessDate().equals(night.plusDays(1)))
                .hasSize(jobs.jobsOfANight());
    }

    private LocalDate stop(LocalDate night) {
        longWorks.cancel("night", night.toString());
        return night;
    }

    private LongWorkRow night(LocalDate date) {
        return longWorks.latest().stream()
                .filter(row -> row.kind().equals("night") && row.id().equals(date.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_nightly_proof_finds_owners_who_left_and_the_plan_gives_their_accounts_away() {
        var left = unit.account("W-1", "Left, Ann", BAKER, NextStep.REVIEW, TODAY.plusDays(1));
        jdbc.update(
                "update account set owner_id = ? where id = ?",
                Ids.next(),
                left.id().value());

        jobs.runNightHere(Tenants.current(), TODAY);

        var proof = unit.as(DALE, () -> proofs.latest(50)).stream()
                .filter(night -> night.businessDate().equals(TODAY))
                .findFirst()
                .orElseThrow();
        assertThat(proof.holds()).isFalse();
        assertThat(proof.lacking()).isZero();
        assertThat(proof.ownerless()).isEqualTo(1);
        assertThat(proof.orphans()).containsExactly(new WorkProofRow.Orphan("W-1", "Nobody here is its owner."));

        var plan = unit.as(DALE, assignments::planUnassigned);
        assertThat(plan.moving()).isEqualTo(1);
        unit.as(DALE, () -> assignments.carryOut(plan, "Their owner left", null));
        assertThat(unit.as(DALE, proofs::now).holds()).isTrue();
    }

    private Void set(AccountRow account, SetNext command) {
        assignments.setNext(account, command);
        return null;
    }

    private List<String> wordsOf(AccountRow account, int expected) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            Thread.sleep(50);
            var words = tasks.of(account.id()).stream().map(TaskRow::words).toList();
            if (i > 10 && words.size() == expected) return words;
        }
        return tasks.of(account.id()).stream().map(TaskRow::words).toList();
    }

    private java.util.Optional<Lease> next(String who) {
        PersonId owner = unit.id(who);
        return unit.as(who, () -> queues.next(owner, null));
    }

    private String number(java.util.Optional<Lease> lease) {
        return lease.map(one -> accounts.of(one.account()).number()).orElse("nothing");
    }

    private List<String> numbersUntilNothingIsLeft(String who) {
        var numbers = new ArrayList<String>();
        for (var lease = next(who); lease.isPresent(); lease = next(who)) numbers.add(number(lease));
        return numbers;
    }
}
