package org.tallystick.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/** One agency's connections, and when the last one was asked for. */
record Pool(HikariDataSource hikari, AtomicLong lastUsed) {

    Pool(HikariDataSource hikari) {
        this(hikari, new AtomicLong());
    }

    /** At most so many from now on; those that are open beyond that stay open until they are idle or evicted. */
    Connection connection(int most) throws SQLException {
        lastUsed.set(System.nanoTime());
        if (hikari.getMaximumPoolSize() != most) hikari.setMaximumPoolSize(most);
        return hikari.getConnection();
    }

    int open() {
        return hikari.getHikariPoolMXBean().getTotalConnections();
    }

    boolean isIdle() {
        return hikari.getHikariPoolMXBean().getIdleConnections() > 0;
    }

    /** Its idle connections close at once, those in use as soon as they are given back. */
    void makeRoom() {
        hikari.getHikariPoolMXBean().softEvictConnections();
    }
}
