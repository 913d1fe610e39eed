package org.tallystick.jobs;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/** Has work done later, or right here, for an agency. */
@Service
public class Jobs {

    /** The name under which {@link #atWork} tells of nights; the instance is the business date. */
    public static final String NIGHT = JobsConfiguration.NIGHT;

    private final JobQueue queue;
    private final Rounds rounds;
    private final Nights nights;
    private final AsPlatform platform;
    private final ObjectProvider<TenantJob> jobs;

    Jobs(JobQueue queue, Rounds rounds, Nights nights, AsPlatform platform, ObjectProvider<TenantJob> jobs) {
        this.queue = queue;
        this.rounds = rounds;
        this.nights = nights;
        this.platform = platform;
        this.jobs = jobs;
    }

    /**
     * Has the job run in the background as soon as possible, after the commit when a transaction is open; the same
     * instance waits only once. Kept in the database, so a restart does not lose it; only a crash between that commit
     * and the next millisecond does, so keep a state that tells what is still to do.
     */
    public void runNow(String job, TenantId tenant, String instance) {
        named(job);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            queue.add(job, tenant, instance);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                queue.add(job, tenant, instance);
            }
        });
    }

    /** Runs the job in this thread, bound as in the background; for tests and the operator's commands. */
    public void runHere(String job, TenantId tenant, String instance) {
        platform.run(tenant, () -> named(job).run(instance));
    }

    /** Runs all nightly jobs of one agency and business date in this thread; those already done are skipped. */
    public void runNightHere(TenantId tenant, LocalDate businessDate) {
        platform.run(tenant, () -> nights.run(businessDate));
    }

    /** The nightly jobs that ran for the agency at hand, newest first. */
    public List<JobRunRow> nights() {
        return nights.ran();
    }

    /**
     * Stops what is left of a night of the agency at hand: the job that runs now ends, the others are not begun. False when
     * it was stopped before.
     */
    public boolean stopNight(LocalDate businessDate, String by) {
        return nights.stop(businessDate, by);
    }

    /** The nights of the agency at hand that somebody stopped, newest first. */
    public List<StoppedNightRow> stoppedNights() {
        return nights.stopped();
    }

    /** That background work of the agency at hand which is not over, at most {@code most}, the first due first. */
    public List<JobAtWorkRow> atWork(String job, int most) {
        return queue.of(job, Tenants.current(), most);
    }

    /** How many jobs a night has. */
    public int jobsOfANight() {
        return nights.jobs();
    }

    /** Makes one visit of a round to an agency in this thread, and says whether it wants to come again. */
    public boolean visitHere(String round, TenantId tenant) {
        return rounds.visit(round, tenant);
    }

    /** Announces the agency at hand to a round, whose next visit will not pass it by. */
    public void announce(String round) {
        rounds.announce(round, Tenants.current());
    }

    /** Does work as the platform itself for an agency: bound, and wrapped by every {@link AroundTenantJob}. */
    public void asPlatform(TenantId tenant, Runnable work) {
        platform.run(tenant, work);
    }

    /** Work of all agencies that failed and waits, or was given up; runNow with the same instance tries it again. */
    public List<StuckJobRow> stuck() {
        return queue.stuck();
    }

    private TenantJob named(String job) {
        return jobs.stream()
                .filter(known -> known.name().equals(job))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no job named " + job + "."));
    }
}
