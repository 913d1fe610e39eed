package org.tallystick.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.sql.Timestamp;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.tenancy.TenantId;

/** Work waiting in the control schema, kept by db-scheduler. */
@Component
class JobQueue {

    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);

    private final ObjectProvider<Scheduler> scheduler;
    private final JdbcClient control;
    private final BusinessDay clock;

    JobQueue(ObjectProvider<Scheduler> scheduler, @Qualifier("jobsControl") JdbcClient control, BusinessDay clock) {
        this.scheduler = scheduler;
        this.control = control;
        this.clock = clock;
    }

    /** Adds the work, or brings it forward when it waits already. */
    void add(String job, TenantId tenant, String instance) {
        try {
            scheduler
                    .getObject()
                    .schedule(
                            task(job, tenant, instance),
                            clock.now(),
                            ScheduleOptions.defaultOptions().whenExistsReschedule());
        } catch (TaskInstanceCurrentlyExecutingException running) {
            LOG.debug("{} runs already", running.getMessage());
        }
    }

    /** Adds the work unless it waits already. */
    void addOnce(String job, TenantId tenant, String instance) {
        scheduler.getObject().scheduleIfNotExists(task(job, tenant, instance), clock.now());
    }

    List<StuckJobRow> stuck() {
        return control.sql("""
                        select task_name, task_instance, consecutive_failures, last_failure, execution_time
                          from scheduled_tasks
                         where consecutive_failures > 0
                         order by last_failure""")
                .query((row, _) -> {
                    var failed = row.getTimestamp("last_failure");
                    return new StuckJobRow(
                            row.getString("task_name"),
                            row.getString("task_instance"),
                            row.getInt("consecutive_failures"),
                            failed == null ? null : failed.toInstant(),
                            !row.getTimestamp("execution_time").before(Timestamp.from(GivingUp.NEVER)));
                })
                .list();
    }

    /** Of one job only that agency's, by the beginning of the instance: the key finds the job, and it has few. */
    List<JobAtWorkRow> of(String job, TenantId tenant, int most) {
        var begins = tenant + "/";
        return control.sql("""
                        select task_name, task_instance, picked, consecutive_failures, execution_time
                          from scheduled_tasks where task_name = :job and starts_with(task_instance, :begins)
                         order by execution_time, task_instance limit :most""")
                .param("job", job)
                .param("most", most)
                .param("begins", begins)
                .query((row, _) -> new JobAtWorkRow(
                        row.getString("task_name"),
                        row.getString("task_instance").substring(begins.length()),
                        row.getBoolean("picked"),
                        row.getInt("consecutive_failures"),
                        row.getTimestamp("execution_time").toInstant(),
                        !row.getTimestamp("execution_time").before(Timestamp.from(GivingUp.NEVER))))
                .list();
    }

    private static TaskInstance<Void> task(String job, TenantId tenant, String instance) {
        return new TaskInstance<>(job, tenant + "/" + instance);
    }
}
