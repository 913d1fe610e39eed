package org.tallystick.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.tallystick.intake.reading.ReadRow;
import org.tallystick.jobs.Jobs;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/**
 * Writes pieces of one file at the same time where none has to do with another, and lets each take effect after the one
 * before it, so that a crash leaves whole pieces from the first one on. Every other piece waits until it is alone.
 */
@Component
class SideBySide {

    private static final int AT_ONCE = 4;

    private final ImportChunks chunks;
    private final Jobs jobs;
    private final Map<TenantId, Semaphore> places = new ConcurrentHashMap<>();

    SideBySide(ImportChunks chunks, Jobs jobs) {
        this.chunks = chunks;
        this.jobs = jobs;
    }

    Pieces begin() {
        return new Pieces();
    }

    /** A piece that is being written; what it touches must not be touched before it is there. */
    private record Underway(ImportChunks.Apart apart, CompletableFuture<Boolean> done) {}

    /** The pieces of one file, in their order. */
    final class Pieces implements AutoCloseable {
        private final ExecutorService writers = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().name("import-", 0).factory());
        private final Deque<Underway> underway = new ArrayDeque<>();
        private final TenantId tenant = Tenants.current();
        private CompletableFuture<Boolean> last = CompletableFuture.completedFuture(true);

        private Pieces() {}

        /** False when the import was stopped or is being run by somebody else. */
        boolean take(ImportChunks.Terms terms, Legs legs, Legs.Leg leg, long after, List<ReadRow> piece) {
            if (!ImportChunks.mayGoAside(terms, leg, piece)) return alone(terms, legs, leg, after, piece);
            // remembered before the database is asked, so that what is not there yet is here
            var before = underway.stream().map(Underway::apart).toList();
            var apart = chunks.apart(terms, piece, before);
            if (apart.isEmpty() || before.stream().anyMatch(apart.get()::touches))
                return alone(terms, legs, leg, after, piece);
            while (underway.size() >= AT_ONCE) if (!firstIsDone()) return false;
            write(terms, legs, leg, after, apart.get());
            return true;
        }

        private boolean alone(ImportChunks.Terms terms, Legs legs, Legs.Leg leg, long after, List<ReadRow> piece) {
            return finish() && chunks.take(terms, legs, leg, after, piece);
        }

        private void write(ImportChunks.Terms terms, Legs legs, Legs.Leg leg, long after, ImportChunks.Apart apart) {
            var place = places.computeIfAbsent(tenant, _ -> new Semaphore(AT_ONCE));
            place.acquireUninterruptibly();
            var before = last;
            last = CompletableFuture.supplyAsync(
                    () -> {
                        var done = new ArrayList<Boolean>();
                        try {
                            jobs.asPlatform(
                                    tenant,
                                    () -> Tenants.runAside(() ->
                                            done.add(chunks.takeApart(terms, legs, leg, after, apart, before::join))));
                        } finally {
                            place.release();
                        }
                        return done.getFirst();
                    },
                    writers);
            underway.add(new Underway(apart, last));
        }

        private boolean firstIsDone() {
            try {
                return underway.removeFirst().done().join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) throw cause;
                throw failed;
            }
        }

        /** Waits until all pieces are there; false when the import was stopped. */
        boolean finish() {
            boolean all = true;
            while (!underway.isEmpty()) all &= firstIsDone();
            return all;
        }

        @Override
        public void close() {
            writers.close();
        }
    }
}
