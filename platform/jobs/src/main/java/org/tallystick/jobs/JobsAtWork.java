package org.tallystick.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Starts the scheduler and the rounds when the application is ready, and stops them before anything else. */
@Component
@ConditionalOnProperty(name = "tallystick.jobs.enabled", matchIfMissing = true)
class JobsAtWork implements SmartLifecycle {

    private final Scheduler scheduler;
    private final JdbcClient control;
    private final Rounds rounds;
    private final Node node;
    private volatile @Nullable ExecutorService walking;

    JobsAtWork(Scheduler scheduler, @Qualifier("jobsControl") JdbcClient control, Rounds rounds, Node node) {
        this.scheduler = scheduler;
        this.control = control;
        this.rounds = rounds;
        this.node = node;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        letGoOfWorkHeldBeforeTheCrash();
        scheduler.start();
        var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("round-", 0).factory());
        walking = threads;
        rounds.all().forEach(round -> threads.execute(() -> walk(round)));
    }

    private void walk(Round round) {
        try {
            while (true) {
                Thread.sleep(round.every());
                rounds.make(round);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A node has one name, so what this name still holds at a start was held by a process that is dead. */
    private void letGoOfWorkHeldBeforeTheCrash() {
        control.sql("""
                        update scheduled_tasks
                           set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                         where picked and picked_by = :node""").param("node", node.name()).update();
    }

    @Override
    public void start() {}

    @Override
    public void stop() {
        var executor = walking;
        walking = null;
        if (executor == null) return;
        executor.shutdownNow();
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return walking != null;
    }
}
