package org.tallystick.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.tenancy.TenantId;

/** Builds the scheduler over the control schema; it is started by {@link JobsAtWork}. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    static final String NIGHT = "tenant.night";
    private static final int AT_ONCE = 8;

    @Bean(defaultCandidate = false)
    JdbcClient jobsControl(@Qualifier("controlDataSource") DataSource control) {
        return JdbcClient.create(control);
    }

    @Bean(destroyMethod = "")
    Scheduler scheduler(
            @Qualifier("controlDataSource") DataSource control,
            InstantSource clock,
            AsPlatform platform,
            ObjectProvider<TenantJob> jobs,
            ObjectProvider<Nights> nights,
            ObjectProvider<NightFall> nightFall,
            Node node) {
        var tasks = new ArrayList<Task<?>>();
        jobs.forEach(job -> tasks.add(task(platform, job)));
        tasks.add(Tasks.oneTime(NIGHT).onFailure(new GivingUp()).execute((instance, _) -> {
            var work = Instance.of(instance.getId());
            platform.run(work.tenant(), () -> nights.getObject().run(LocalDate.parse(work.instance())));
        }));
        var fan = Tasks.recurring("night-fall", FixedDelay.ofMinutes(10))
                .execute((_, _) -> nightFall.getObject().look());
        return Scheduler.create(control, tasks)
                .startTasks(fan)
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(node.name()))
                .executorService(Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofVirtual().name("job-", 0).factory()))
                .threads(AT_ONCE)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(Duration.ofSeconds(15))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .enableImmediateExecution()
                .build();
    }

    private static Task<Void> task(AsPlatform platform, TenantJob job) {
        if (!job.name().startsWith("tenant.") || job.name().equals(NIGHT))
            throw new IllegalStateException("A job for an agency is named tenant.<word>, got " + job.name());
        return Tasks.oneTime(job.name()).onFailure(new GivingUp()).execute((instance, _) -> {
            var work = Instance.of(instance.getId());
            platform.run(work.tenant(), () -> job.run(work.instance()));
        });
    }

    private record Instance(TenantId tenant, String instance) {
        static Instance of(String id) {
            var slash = id.indexOf('/');
            return new Instance(TenantId.of(id.substring(0, slash)), id.substring(slash + 1));
        }
    }
}
