package org.tallystick.worklists;

import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.DueAccount;
import org.tallystick.accounts.DuePlace;
import org.tallystick.accounts.NextStep;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/**
 * What comes next in each queue, read ahead by one search for all who ask, each account for one of them: index entries of
 * worked accounts stay until the longest report is over, and reading past them for each click is what makes a busy queue
 * slow. Only a hint, in whose hands nothing is: what it gives must still be due and still be free. Every two seconds
 * one search looks from the beginning again.
 */
@Component
class LowWater {

    private static final Duration HOLDS = Duration.ofSeconds(2);
    private static final int MOST_LINES = 20_000;
    private static final int MOST_WAITING = 5_000;
    private static final int FIRST_PIECE = 10;
    private static final int LARGEST_PIECE = 320;

    /** One person's accounts that wait for one step. */
    record Shelf(TenantId tenant, PersonId owner, NextStep step) {
        static Shelf of(PersonId owner, NextStep step) {
            return new Shelf(Tenants.current(), owner, step);
        }
    }

    private record Owner(TenantId tenant, PersonId person) {
        static Owner of(PersonId person) {
            return new Owner(Tenants.current(), person);
        }
    }

    /** Those behind a place that are in nobody's work. */
    interface Reading {
        Piece behind(@Nullable DuePlace place, int most);
    }

    /** What was read, as far as which place, and whether nothing comes behind it. */
    record Piece(List<DueAccount> free, @Nullable DuePlace last, boolean end) {}

    private final Map<Shelf, Line> lines = new ConcurrentHashMap<>();
    private final Map<Owner, Instant> noTasks = new ConcurrentHashMap<>();
    private final Map<Owner, Instant> noHours = new ConcurrentHashMap<>();

    /** The first that fits, which nobody else is given until the next look from the beginning. */
    Optional<DueAccount> next(Shelf shelf, Instant now, Predicate<DueAccount> fits, Reading reading) {
        if (lines.size() > MOST_LINES) lines.clear();
        var line = lines.computeIfAbsent(shelf, _ -> new Line());
        line.lookAgain(now, reading);
        while (true) {
            var first = line.first(fits);
            if (first.isPresent()) return first;
            if (!line.readOn(reading)) return Optional.empty();
        }
    }

    /** Whether one search found within the last two seconds that no task is due in a person's queue. */
    boolean noTask(PersonId owner, Instant now) {
        var seen = noTasks.get(Owner.of(owner));
        return holds(seen, now);
    }

    void noTaskAt(PersonId owner, Instant now) {
        if (noTasks.size() > MOST_LINES) noTasks.clear();
        noTasks.put(Owner.of(owner), now);
    }

    /** Whether one search found within the last two seconds that nothing in a person's queue has come to its hour. */
    boolean noHour(PersonId owner, Instant now) {
        var seen = noHours.get(Owner.of(owner));
        return holds(seen, now);
    }

    void noHourAt(PersonId owner, Instant now) {
        if (noHours.size() > MOST_LINES) noHours.clear();
        noHours.put(Owner.of(owner), now);
    }

    /** For two seconds, and not when the clock was put back. */
    private static boolean holds(@Nullable Instant seen, Instant now) {
        return seen != null && !now.isBefore(seen) && now.isBefore(seen.plus(HOLDS));
    }

    void forget(PersonId owner) {
        noTasks.remove(Owner.of(owner));
        noHours.remove(Owner.of(owner));
        var tenant = Tenants.current();
        lines.keySet()
                .removeIf(shelf -> shelf.owner().equals(owner) && shelf.tenant().equals(tenant));
    }

    /** One queue as far as it was read; the sooner it is used up, the larger the next piece. */
    private static final class Line {
        private final Deque<DueAccount> waiting = new ConcurrentLinkedDeque<>();
        private final Set<AccountId> given = ConcurrentHashMap.newKeySet();
        private final ReentrantLock reads = new ReentrantLock();
        private volatile @Nullable Instant since;
        private volatile boolean ended;
        private @Nullable DuePlace read;
        private int piece;

        Optional<DueAccount> first(Predicate<DueAccount> fits) {
            var ahead = waiting.iterator();
            while (ahead.hasNext()) {
                var account = ahead.next();
                if (!fits.test(account) || !waiting.remove(account)) continue;
                given.add(account.id());
                return Optional.of(account);
            }
            return Optional.empty();
        }

        /** From the beginning, once in a while; while one looks, the others go on with what waits. */
        void lookAgain(Instant now, Reading reading) {
            if (!isOld(now) || (!waiting.isEmpty() && reads.isLocked())) return;
            reads.lock();
            try {
                if (!isOld(now)) return;
                given.clear();
                piece = FIRST_PIECE;
                var found = reading.behind(null, piece);
                waiting.clear();
                take(found);
                since = now;
            } finally {
                reads.unlock();
            }
        }

        /** Whether there may be more now. */
        boolean readOn(Reading reading) {
            int before = waiting.size();
            if (ended || before > MOST_WAITING) return false;
            reads.lock();
            try {
                if (waiting.size() > before) return true;
                if (ended) return false;
                piece = Math.min(piece * 2, LARGEST_PIECE);
                take(reading.behind(read, piece));
                return true;
            } finally {
                reads.unlock();
            }
        }

        private boolean isOld(Instant now) {
            return !holds(since, now);
        }

        private void take(Piece found) {
            read = found.last();
            ended = found.end();
            for (var account : found.free()) if (!given.contains(account.id())) waiting.add(account);
        }
    }
}
