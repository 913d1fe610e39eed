package org.tallystick.tenancy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** How often the driver waits for the database while this thread does something. */
final class Trips extends Handler {

    private final Thread who = Thread.currentThread();
    private final AtomicInteger made = new AtomicInteger();

    static int madeBy(Runnable work) {
        var driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
        var level = driver.getLevel();
        var trips = new Trips();
        driver.setLevel(Level.FINEST);
        driver.addHandler(trips);
        try {
            work.run();
        } finally {
            driver.removeHandler(trips);
            driver.setLevel(level);
        }
        return trips.made.get();
    }

    @Override
    public void publish(LogRecord line) {
        if (who.equals(Thread.currentThread()) && line.getMessage().contains("FE=> Sync")) made.incrementAndGet();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
