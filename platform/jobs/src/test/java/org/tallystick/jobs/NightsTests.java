package org.tallystick.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;
import org.tallystick.testing.TestTenant;

@ModuleTest
class NightsTests {

    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 19);

    @Autowired
    Jobs jobs;

    @Autowired
    Nights nights;

    @Autowired
    Diary diary;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTenant agencies;

    @Autowired
    TestClock clock;

    TenantId agency;

    @BeforeEach
    void a_fresh_agency() {
        diary.failing.clear();
        clock.reset();
        agency = agencies.another();
    }

    @Test
    void a_night_runs_each_job_once_for_each_business_date() {
        jobs.runNightHere(agency, YESTERDAY);
        jobs.runNightHere(agency, YESTERDAY);
        jobs.runNightHere(agency, YESTERDAY.plusDays(1));

        assertThat(diary.of(agency))
                .filteredOn(entry -> !entry.job().equals("sweep"))
                .extracting(Diary.Entry::job, Diary.Entry::what)
                .containsExactlyInAnyOrder(
                        tuple("books-check", "2026-11-19"),
                        tuple("letters", "2026-11-19"),
                        tuple("books-check", "2026-11-20"),
                        tuple("letters", "2026-11-20"));
    }

    @Test
    void two_nights_at_once_are_one() {
        var both = List.of(
                Thread.ofVirtual().start(() -> jobs.runNightHere(agency, YESTERDAY)),
                Thread.ofVirtual().start(() -> jobs.runNightHere(agency, YESTERDAY)));
        both.forEach(NightsTests::join);

        assertThat(diary.of(agency))
                .filteredOn(entry -> entry.job().equals("books-check"))
                .hasSize(1);
    }

    @Test
    void a_night_job_that_fails_leaves_nothing_behind_holds_up_no_other_and_runs_again() {
        diary.failing.add("books-check");
        assertThatThrownBy(() -> jobs.runNightHere(agency, YESTERDAY)).hasMessageContaining("books-check");
        assertThat(ranIn(agency)).containsExactly("letters");

        diary.failing.clear();
        jobs.runNightHere(agency, YESTERDAY);
        assertThat(ranIn(agency)).containsExactlyInAnyOrder("books-check", "effect", "letters");
    }

    @Test
    void that_a_night_was_run_is_never_taken_back() {
        jobs.runNightHere(agency, YESTERDAY);
        Tenants.run(
                agency,
                () -> assertThatThrownBy(() -> jdbc.sql("delete from job_run").update())
                        .isInstanceOf(DataAccessException.class));
    }

    private List<String> ranIn(TenantId tenant) {
        return Tenants.call(
                tenant, () -> nights.ran().stream().map(JobRunRow::job).toList());
    }

    private static void join(Thread thread) {
        try {
            assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
