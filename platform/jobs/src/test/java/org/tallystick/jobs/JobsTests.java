package org.tallystick.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;
import org.tallystick.testing.TestTenant;

@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobsTests {

    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 19);

    @Autowired
    Jobs jobs;

    @Autowired
    NightFall nightFall;

    @Autowired
    Rounds rounds;

    @Autowired
    Diary diary;

    @Autowired
    TestTenant agencies;

    @Autowired
    TestClock clock;

    final Scheduler scheduler;
    final JdbcClient control;
    final JobsAtWork atWork;
    final TransactionTemplate transaction;
    TenantId agency;

    JobsTests(
            @Autowired Scheduler scheduler,
            @Autowired @Qualifier("jobsControl") JdbcClient control,
            @Autowired Rounds rounds,
            @Autowired Node node,
            @Autowired PlatformTransactionManager transactions,
            @Autowired TestTenant agencies) {
        this.scheduler = scheduler;
        this.control = control;
        atWork = new JobsAtWork(scheduler, control, rounds, node);
        transaction = new TransactionTemplate(transactions);
        agency = agencies.id();
    }

    @BeforeAll
    void work_held_by_a_process_that_was_killed_is_let_go_at_the_start() {
        control.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
                                                     last_heartbeat, version)
                        values ('tenant.import', :id, '2026-11-20T17:00Z', true, :node, '2026-11-20T17:59:50Z', 7)""")
                .param("id", agency + "/left-by-a-kill")
                .param("node", new SchedulerName.Hostname().getName())
                .update();
        atWork.begin();
    }

    @AfterAll
    void stop() {
        atWork.stop();
        assertThat(atWork.isRunning()).isFalse();
    }

    @BeforeEach
    void a_fresh_agency() {
        diary.failing.clear();
        clock.reset();
        agency = agencies.another();
    }

    @Test
    void a_job_left_by_a_kill_runs_after_the_restart() {
        eventually(() ->
                diary.of(agencies.id()).stream().anyMatch(entry -> entry.what().equals("left-by-a-kill")));
    }

    @Test
    void a_job_runs_in_the_background_for_its_agency_and_as_the_platform() {
        jobs.runNow("tenant.import", agency, "file-7");

        eventually(() -> !done("tenant.import").isEmpty());
        assertThat(done("tenant.import"))
                .containsExactly(new Diary.Entry("tenant.import", agency, "system of " + agency, "file-7"));
        eventually(() -> waiting().isEmpty());
    }

    @Test
    void a_job_asked_for_in_a_transaction_waits_for_its_commit() {
        Tenants.run(agency, () -> {
            transaction.executeWithoutResult(status -> {
                jobs.runNow("tenant.import", agency, "rolled-back");
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(_ -> {
                jobs.runNow("tenant.import", agency, "kept");
                assertThat(waiting()).isEmpty();
            });
        });

        eventually(() -> !done("tenant.import").isEmpty());
        assertThat(done("tenant.import")).extracting(Diary.Entry::what).containsExactly("kept");
    }

    @Test
    void a_job_that_fails_is_tried_again_later_and_is_seen_until_then() {
        diary.failing.add("tenant.import");
        jobs.runNow("tenant.import", agency, "file-8");

        eventually(() -> stuck().size() == 1);
        assertThat(stuck().getFirst().failures()).isEqualTo(1);
        assertThat(stuck().getFirst().givenUp()).isFalse();

        diary.failing.clear();
        clock.forward(Duration.ofMinutes(2));
        scheduler.triggerCheckForDueExecutions();
        eventually(() -> !done("tenant.import").isEmpty());
        eventually(() -> stuck().isEmpty());
    }

    @Test
    void a_job_that_fails_ten_times_is_given_up_and_kept_until_asked_for_again() {
        diary.failing.add("tenant.import");
        jobs.runNow("tenant.import", agency, "file-9");
        for (int failures = 1; failures <= 10; failures++) {
            var expected = failures;
            eventually(() -> stuck().size() == 1 && stuck().getFirst().failures() == expected);
            clock.forward(Duration.ofHours(2));
            scheduler.triggerCheckForDueExecutions();
        }
        assertThat(stuck().getFirst().givenUp()).isTrue();
        assertThat(done("tenant.import")).isEmpty();

        diary.failing.clear();
        jobs.runNow("tenant.import", agency, "file-9");
        eventually(() -> done("tenant.import").size() == 1);
    }

    @Test
    void nobody_can_ask_for_a_job_that_does_not_exist() {
        assertThatThrownBy(() -> jobs.runNow("tenant.weather", agency, "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tenant.weather");
    }

    @Test
    void night_falls_when_the_date_is_over_by_the_agencys_clock_and_missed_nights_are_made_up() {
        Tenants.run(agency, () -> {
            assertThat(nightFall.dates()).containsExactly(YESTERDAY);
            clock.set(Instant.parse("2026-11-21T00:30:00Z"));
            assertThat(nightFall.dates()).as("half past midnight is too early").containsExactly(YESTERDAY);
        });
        jobs.runNightHere(agency, YESTERDAY);
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));

        nightFall.look();

        eventually(() -> done("letters").size() == 4 && done("books-check").size() == 4);
        assertThat(done("books-check"))
                .extracting(Diary.Entry::what)
                .containsExactlyInAnyOrder("2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22");
        Tenants.run(agency, () -> assertThat(nightFall.dates()).isEmpty());
    }

    @Test
    void a_round_visits_everyone_at_first_and_then_those_announced() {
        eventually(() ->
                diary.of(agencies.id()).stream().anyMatch(entry -> entry.job().equals("sweep")));
        assertThat(done("sweep")).isEmpty();

        Tenants.run(agency, () -> jobs.announce("sweep"));
        eventually(() -> !done("sweep").isEmpty());
        assertThat(done("sweep").getFirst().person()).isEqualTo("system of " + agency);
    }

    @Test
    void a_round_that_fails_for_an_agency_visits_it_again() {
        diary.failing.add("sweep");
        Tenants.run(agency, () -> jobs.announce("sweep"));
        rounds.make(rounds.all().getFirst());
        diary.failing.clear();

        eventually(() -> !done("sweep").isEmpty());
    }

    private List<Diary.Entry> done(String job) {
        return diary.of(agency).stream()
                .filter(entry -> entry.job().equals(job))
                .toList();
    }

    private List<StuckJobRow> stuck() {
        return jobs.stuck().stream()
                .filter(row -> row.instance().startsWith(agency.toString()))
                .toList();
    }

    private List<String> waiting() {
        return control.sql("select task_instance from scheduled_tasks where task_instance like :agency")
                .param("agency", agency + "/%")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static void eventually(Callable<Boolean> what) {
        await().atMost(Duration.ofSeconds(20)).until(what);
    }
}
