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

    Connection connection() throws SQLException {
        lastUsed.set(System.nanoTime());
        return hikari.getConnection();
    }
}
