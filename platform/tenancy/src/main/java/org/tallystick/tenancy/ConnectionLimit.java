package org.tallystick.tenancy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many real connections may be open for all agencies together; the longest idle one makes room for a new one. */
final class ConnectionLimit {

    private final Semaphore places;
    private final Runnable makeRoom;
    private final Duration patience;

    ConnectionLimit(int limit, Duration patience, Runnable makeRoom) {
        places = new Semaphore(limit);
        this.patience = patience;
        this.makeRoom = makeRoom;
    }

    void take() throws SQLException {
        if (places.tryAcquire()) return;
        var until = System.nanoTime() + patience.toNanos();
        try {
            do {
                makeRoom.run();
                if (places.tryAcquire(5, TimeUnit.MILLISECONDS)) return;
            } while (System.nanoTime() < until);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while waiting for a connection", e);
        }
        throw new SQLTransientConnectionException("All connections of the installation are in use.");
    }

    void giveBack() {
        places.release();
    }

    int free() {
        return places.availablePermits();
    }
}
