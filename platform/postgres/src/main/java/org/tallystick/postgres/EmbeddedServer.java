package org.tallystick.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server of our own on this machine's loopback address, its data kept in the home folder. */
public final class EmbeddedServer {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private final Home home;
    private final Server server;
    private final Postmaster postmaster;
    private final String password;

    private EmbeddedServer(Home home, Server server, Postmaster postmaster, String password) {
        this.home = home;
        this.server = server;
        this.postmaster = postmaster;
        this.password = password;
    }

    /**
     * Starts the home's server, or takes over the one that a killed process left running; port 0 means any free one.
     * Refused with {@link ServerUnavailable} when the home cannot be written to, is used by another process, the disk
     * is full or the port is taken.
     */
    public static EmbeddedServer start(Path home, int port) {
        return open(home, port, false);
    }

    /**
     * For tests: on any free port, quick instead of safe against a power cut, and for several processes at once, of which
     * the last one to stop it stops the server.
     */
    public static EmbeddedServer shared(Path home) {
        return open(home, 0, true);
    }

    /** A JDBC URL without user and password. */
    public String url() {
        return Server.url(postmaster.port());
    }

    public String username() {
        return Server.SUPERUSER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return postmaster.port();
    }

    /** Writes everything down and stops, unless another process still uses a shared server. */
    public void stop() {
        try (var _ = home.lockedForStart().acquiredBy()) {
            if (!home.giveBack()) return;
            checkpoint();
            server.stop();
        } catch (IOException e) {
            throw new ServerUnavailable("The database in " + home.folder() + " could not be stopped cleanly.", e);
        }
    }

    private static EmbeddedServer open(Path folder, int port, boolean shared) {
        var absolute = folder.toAbsolutePath().normalize();
        try {
            var home = Home.at(absolute, shared);
            try (var _ = home.lockedForStart().acquiredBy()) {
                home.take();
                try {
                    var password = home.secret();
                    var server = Server.in(home, password);
                    return new EmbeddedServer(home, server, server.start(port), password);
                } catch (IOException | RuntimeException e) {
                    home.release();
                    throw e;
                }
            }
        } catch (IOException e) {
            if (Home.isDiskFull(e)) throw Home.diskFull(absolute, e);
            throw new ServerUnavailable("The database in " + absolute + " could not be started: " + e.getMessage(), e);
        }
    }

    private void checkpoint() {
        try (var connection = DriverManager.getConnection(url(), username(), password);
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            LOG.warn("The database went away before it was stopped: {}", e.getMessage());
        }
    }
}
