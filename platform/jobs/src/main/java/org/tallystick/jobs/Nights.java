package org.tallystick.jobs;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.calendar.BusinessDay;

/** The nights of the agency at hand: each nightly job once for each business date. */
@Component
class Nights {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final BusinessDay clock;
    private final ObjectProvider<NightlyJob> jobs;

    Nights(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            BusinessDay clock,
            ObjectProvider<NightlyJob> jobs) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.jobs = jobs;
    }

    /** Runs what has not run for this date, unless somebody stops it between two jobs. A job that fails does not keep the others from running. */
    void run(LocalDate businessDate) {
        RuntimeException failed = null;
        for (var job : jobs.orderedStream().toList()) {
            if (isStopped(businessDate)) break;
            try {
                once(job, businessDate);
            } catch (RuntimeException failure) {
                if (failed == null)
                    failed = new IllegalStateException("Nightly job " + job.name() + " failed.", failure);
                else failed.addSuppressed(failure);
            }
        }
        if (failed != null) throw failed;
    }

    /** What is left of that night is not done any more; false when it was stopped before. */
    boolean stop(LocalDate businessDate, String by) {
        return jdbc.sql("insert into night_stopped (business_date, stopped_by, stopped_at) values (:day, :by, :at)"
                                + " on conflict do nothing")
                        .param("day", Date.valueOf(businessDate))
                        .param("by", by)
                        .param("at", Timestamp.from(clock.now()))
                        .update()
                == 1;
    }

    List<StoppedNightRow> stopped() {
        return jdbc.sql("select * from night_stopped order by business_date desc limit 100")
                .query((row, _) -> new StoppedNightRow(
                        row.getDate("business_date").toLocalDate(),
                        row.getString("stopped_by"),
                        row.getTimestamp("stopped_at").toInstant()))
                .list();
    }

    private boolean isStopped(LocalDate businessDate) {
        return jdbc.sql("select count(*) from night_stopped where business_date = :day")
                        .param("day", Date.valueOf(businessDate))
                        .query(Long.class)
                        .single()
                > 0;
    }

    int jobs() {
        return Math.toIntExact(jobs.stream().count());
    }

    private void once(NightlyJob job, LocalDate businessDate) {
        if (job.inOneTransaction()) {
            transaction.executeWithoutResult(_ -> {
                if (noted(job, businessDate)) job.run(businessDate);
            });
            return;
        }
        if (hasRun(job, businessDate)) return;
        job.run(businessDate);
        transaction.executeWithoutResult(_ -> noted(job, businessDate));
    }

    /** The last business date for which a night was run or stopped, if any. */
    Optional<LocalDate> last() {
        return jdbc.sql("select greatest((select max(business_date) from job_run),"
                        + " (select max(business_date) from night_stopped))")
                .query((row, _) -> Optional.ofNullable(row.getDate(1)).map(Date::toLocalDate))
                .single();
    }

    List<JobRunRow> ran() {
        return jdbc.sql("select job, business_date, ran_at from job_run order by business_date desc, job limit 500")
                .query((row, _) -> new JobRunRow(
                        row.getString("job"),
                        row.getDate("business_date").toLocalDate(),
                        row.getTimestamp("ran_at").toInstant()))
                .list();
    }

    private boolean hasRun(NightlyJob job, LocalDate businessDate) {
        return jdbc.sql("select count(*) from job_run where job = :job and business_date = :day")
                        .param("job", job.name())
                        .param("day", Date.valueOf(businessDate))
                        .query((row, _) -> row.getLong(1))
                        .single()
                > 0;
    }

    /** Whether this run is the first; a run beside it waits here until the other has committed. */
    private boolean noted(NightlyJob job, LocalDate businessDate) {
        return jdbc.sql(
                                "insert into job_run (job, business_date, ran_at) values (:job, :day, :at) on conflict do nothing")
                        .param("job", job.name())
                        .param("day", Date.valueOf(businessDate))
                        .param("at", Timestamp.from(clock.now()))
                        .update()
                == 1;
    }
}
