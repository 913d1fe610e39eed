package org.tallystick;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.tallystick.agency.Onboarding.Issued;

/**
 * Five hundred people at the real workbench of one server, over HTTP as their browsers would: the heap that each of
 * them takes, and how long a click takes while all of them click every five seconds.
 */
final class BenchSessions {

    private static final int SESSIONS = 500;
    private static final int WARM = 40;
    private static final int AT_ONCE = 4;
    private static final int ACCOUNTS = 2_000;
    private static final double MOST_MEGABYTES = 1;
    private static final double MOST_MILLISECONDS = 250;

    /** A server that has been up for a while is measured, not how fast one starts. */
    private static final Duration WARM_CLICKS = Duration.ofSeconds(20);

    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(40);
    private static final Duration BETWEEN_CLICKS = Duration.ofSeconds(5).dividedBy(SESSIONS);

    private final Trial trial;
    private final Queue<StaffWindow> open = new ConcurrentLinkedQueue<>();

    BenchSessions(Trial trial) {
        this.trial = trial;
    }

    void run(int seconds) {
        var agency = trial.agency("chicago");
        new BenchImport(trial).take(agency, 0, ACCOUNTS);
        var people = trial.logins("chicago").stream()
                .filter(login -> login.password() != null && login.jobClass() != null)
                .filter(this::worksThese)
                .toList();
        if (people.isEmpty()) throw new StartRefused("Nobody at this agency sees the accounts of the benchmark.");
        Thread.ofVirtual().start(this::beat);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var warm = open(threads, people, WARM);
            click(threads, warm, WARM_CLICKS);
            var empty = heap();
            var sessions = open(threads, people, SESSIONS);
            var opened = heap();
            megabytes("sessions.heap.opened", opened - empty);
            var millis = click(threads, sessions, Duration.ofSeconds(seconds));
            var worked = heap();
            megabytes("sessions.heap.worked", worked - empty);
            Figures.told("sessions.heap.total", (worked - empty) / 1048576.0, "MB for " + sessions.size());
            Figures.told("sessions.click.p50", millis[millis.length / 2], "ms");
            Figures.most("sessions.click.p99", millis[(int) (millis.length * 0.99)], "ms", MOST_MILLISECONDS);
            Figures.told(
                    "sessions.click.busy",
                    sessions.stream().mapToInt(StaffWindow::timesBusy).sum(),
                    "answers that the agency is busy");
            Figures.told("sessions.click.rate", millis.length / (double) seconds, "clicks/s asked for");
        }
    }

    /** Whether the made-up accounts are of those that this person sees. */
    private boolean worksThese(Issued login) {
        var window = new StaffWindow(trial.baseUrl());
        window.signIn(login.username(), String.valueOf(login.password()));
        return window.opens("accounts/" + BenchPerson.of(0).account());
    }

    private void beat() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_BEATS);
                open.forEach(StaffWindow::isThere);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void megabytes(String name, long bytes) {
        Figures.most(name, bytes / 1048576.0 / SESSIONS, "MB/session", MOST_MEGABYTES);
    }

    private List<StaffWindow> open(ExecutorService threads, List<Issued> people, int count) {
        return all(IntStream.range(0, count)
                .mapToObj(i -> threads.submit(() -> {
                    var window = new StaffWindow(trial.baseUrl());
                    var login = people.get(i % people.size());
                    window.signIn(login.username(), String.valueOf(login.password()));
                    window.open("accounts/" + BenchPerson.of(i).account());
                    open.add(window);
                    return window;
                }))
                .toList());
    }

    /** Evenly over the time, each window at most once at a time; from when it was due to when it was answered. */
    private static double[] click(ExecutorService threads, List<StaffWindow> windows, Duration time) {
        var due = new AtomicInteger();
        var began = System.nanoTime();
        var working = IntStream.range(0, AT_ONCE)
                .mapToObj(hand -> threads.submit(() -> clicking(windows, due, began, time, new Random(42 + hand))))
                .toList();
        return all(working).stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    }

    private static double[] clicking(
            List<StaffWindow> windows, AtomicInteger due, long began, Duration time, Random random)
            throws InterruptedException {
        var millis = new ArrayList<Double>();
        while (true) {
            int turn = due.getAndIncrement();
            var at = began + turn * BETWEEN_CLICKS.toNanos();
            if (at - began > time.toNanos()) break;
            var wait = at - System.nanoTime();
            if (wait > 0) Thread.sleep(Duration.ofNanos(wait));
            var window = windows.get(turn % windows.size());
            synchronized (window) {
                click(window, random);
            }
            millis.add((System.nanoTime() - at) / 1e6);
        }
        return millis.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Tabs, the next debt, another debtor: what a day is made of. */
    private static void click(StaffWindow window, Random random) {
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 ->
                window.open(
                        "accounts/" + BenchPerson.of(random.nextInt(ACCOUNTS)).account());
            case 4, 5 -> window.press("2");
            case 6 -> window.press("3");
            case 7 -> window.press("j");
            default -> window.press("1");
        }
    }

    private static <T> List<T> all(List<Future<T>> working) {
        var done = new ArrayList<T>();
        try {
            for (var one : working) done.add(one.get());
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Stopped.");
        }
        return done;
    }

    private static long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 3; i++) memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
