package org.tallystick;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says on the terminal what a start is doing, a sentence for each step, and that it is still at it where one takes long. */
final class StartWords implements AutoCloseable {

    private final PrintStream out;
    private final ScheduledExecutorService clock;
    private final long begun = System.nanoTime();
    private volatile long step = begun;

    StartWords(PrintStream out, Duration patience) {
        this.out = out;
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("start-words").factory());
        var _ = clock.scheduleWithFixedDelay(
                () -> stillAtIt(patience), patience.toMillis(), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    StartWords() {
        this(System.out, Duration.ofSeconds(10));
    }

    void step(String sentence) {
        step = System.nanoTime();
        out.println(sentence);
    }

    /** How long it has been since the start began. */
    Duration since() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void stillAtIt(Duration patience) {
        var taken = Duration.ofNanos(System.nanoTime() - step);
        if (taken.compareTo(patience) >= 0) out.println("  still at it, for " + taken.toSeconds() + " s");
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
