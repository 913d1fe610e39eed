package org.tallystick.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** One after the other for each key; a turn is forgotten when the last who waited for it has had it. */
final class Turns<K> {

    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int wanted;
    }

    private final Map<K, Turn> turns = new ConcurrentHashMap<>();

    void inTurn(K key, Runnable work) {
        var turn = turns.compute(key, (_, known) -> {
            var one = known == null ? new Turn() : known;
            one.wanted++;
            return one;
        });
        turn.lock.lock();
        try {
            work.run();
        } finally {
            turn.lock.unlock();
            turns.computeIfPresent(key, (_, known) -> --known.wanted == 0 ? null : known);
        }
    }

    boolean isEmpty() {
        return turns.isEmpty();
    }
}
