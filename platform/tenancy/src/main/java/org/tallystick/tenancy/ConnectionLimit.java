package org.tallystick.tenancy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many real connections may be open for all agencies together. Who waits longest gets the next place; while somebody
 * waits, whoever has more than they need is asked to make room.
 */
final class ConnectionLimit {

    /** All places are taken and stayed so for as long as anybody waits. */
    static final class Reached extends SQLTransientConnectionException {
        private static final long serialVersionUID = 1L;

        Reached() {
            super("All connections of the installation are in use.");
        }
    }

    private static final int LOOK_AGAIN_MILLIS = 5;

    /** Below this share of free places an agency gets no more than the few that everybody may have. */
    private static final int PLENTY_IS_ONE_IN = 4;

    private final int limit;
    private final Runnable makeRoom;
    private final Duration patience;
    private final Deque<Semaphore> waiting = new ArrayDeque<>();
    private int free;

    ConnectionLimit(int limit, Duration patience, Runnable makeRoom) {
        this.limit = limit;
        this.free = limit;
        this.patience = patience;
        this.makeRoom = makeRoom;
    }

    void take() throws SQLException {
        var place = new Semaphore(0);
        synchronized (this) {
            if (free > 0 && waiting.isEmpty()) {
                free--;
                return;
            }
            waiting.add(place);
        }
        try {
            if (!isGiven(place) && isGivenUp(place)) throw new Reached();
        } catch (InterruptedException e) {
            if (!isGivenUp(place)) giveBack();
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while waiting for a connection", e);
        }
    }

    private boolean isGiven(Semaphore place) throws InterruptedException {
        var until = System.nanoTime() + patience.toNanos();
        do {
            makeRoom.run();
            if (place.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) return true;
        } while (System.nanoTime() < until);
        return false;
    }

    /** False when a place was given at the last moment. */
    private synchronized boolean isGivenUp(Semaphore place) {
        return waiting.remove(place);
    }

    synchronized void giveBack() {
        var next = waiting.poll();
        if (next == null) free++;
        else next.release();
    }

    synchronized int free() {
        return free;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** Whether so many places are free that a busy agency may have more of them. */
    synchronized boolean isPlenty() {
        return waiting.isEmpty() && free * PLENTY_IS_ONE_IN > limit;
    }
}
