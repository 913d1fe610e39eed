package org.tallystick.messaging;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/**
 * The threads on which news is heard: for each agency one listener after the other, so that news never takes the
 * connection its people are working with.
 */
@Component
class NewsThreads implements SmartLifecycle {

    private static final long LAST_WORDS_MILLIS = 10_000;

    private final Map<TenantId, Turns> agencies = new ConcurrentHashMap<>();
    private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("news-");
    private final HandOver handOver;
    private volatile boolean running;

    NewsThreads(HandOver handOver) {
        this.handOver = handOver;
        threads.setVirtualThreads(true);
        threads.setTaskTerminationTimeout(LAST_WORDS_MILLIS);
    }

    void execute(Runnable work) {
        var tenant = Tenants.orNull();
        var decorated = handOver.decorate(work);
        if (tenant == null) {
            threads.execute(decorated);
            return;
        }
        var turns = agencies.computeIfAbsent(tenant, _ -> new Turns());
        turns.waiting.incrementAndGet();
        threads.execute(() -> turns.take(decorated));
    }

    /** Whether a listener of the agency at hand is at work here, or waits for its turn. */
    boolean isBusy() {
        var turns = agencies.get(Tenants.current());
        return turns != null && turns.waiting.get() > 0;
    }

    private static final class Turns {
        private final Semaphore one = new Semaphore(1, true);
        private final AtomicInteger waiting = new AtomicInteger();

        void take(Runnable work) {
            try {
                one.acquire();
                try {
                    work.run();
                } finally {
                    one.release();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } finally {
                waiting.decrementAndGet();
            }
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Lets listeners finish before the connections go; what does not finish is told again after the next start. */
    @Override
    public void stop() {
        running = false;
        threads.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
