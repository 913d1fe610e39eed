package org.tallystick;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Many clients doing one thing over and over for some seconds, and how long each time took. */
final class BenchLoad {

    private static final long WARM_NANOS = 1_000_000_000L;

    /** One client; the number of its turn is drawn from its own seed. */
    interface Client extends AutoCloseable {
        void once(Random random);

        @Override
        default void close() {}
    }

    /** How many a second, and the middle and the ninety-ninth of a hundred, in milliseconds. */
    record Figure(double rate, double middle, double worst) {}

    private BenchLoad() {}

    static Figure of(List<Client> clients, int seconds) {
        var ready = new CountDownLatch(clients.size());
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            var work = new ArrayList<Callable<long[]>>();
            for (int i = 0; i < clients.size(); i++) {
                var client = clients.get(i);
                var random = new Random(42 + i);
                work.add(() -> {
                    try (client) {
                        timed(client, random, WARM_NANOS);
                        ready.countDown();
                        ready.await();
                        return timed(client, random, seconds * 1_000_000_000L);
                    }
                });
            }
            var all = new ArrayList<long[]>();
            for (var done : threads.invokeAll(work)) all.add(done.get());
            var sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Figure(
                    sorted.length / (double) seconds,
                    sorted[sorted.length / 2] / 1e6,
                    sorted[(int) (sorted.length * 0.99)] / 1e6);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Stopped.");
        }
    }

    private static long[] timed(Client client, Random random, long nanos) {
        var times = new ArrayList<Long>();
        var until = System.nanoTime() + nanos;
        while (System.nanoTime() < until) {
            var began = System.nanoTime();
            client.once(random);
            times.add(System.nanoTime() - began);
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }
}
