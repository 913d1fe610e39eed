package org.tallystick.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The programs working on one home's data: made once, started again and again. */
final class Server {

    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long LOG_LIMIT = 5L << 20;
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "max_connections=150",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC");

    private static final List<String> SAFE = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "shared_buffers=" + buffersMegabytes() + "MB",
            "max_wal_size=4GB",
            "checkpoint_timeout=15min");
    private static final List<String> QUICK = List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

    private final Home home;
    private final Binaries binaries;
    private final String password;

    private Server(Home home, Binaries binaries, String password) {
        this.home = home;
        this.binaries = binaries;
        this.password = password;
    }

    static Server in(Home home, String password) throws IOException {
        if (!Files.exists(home.data())) home.needsRoom();
        var server = new Server(home, Binaries.unpackedIn(home.folder()), password);
        if (!Files.exists(home.data())) server.initialize();
        return server;
    }

    /** A sixteenth of the machine's memory; not less than the server takes by itself. */
    private static long buffersMegabytes() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.clamp(machine.getTotalMemorySize() >> 24, 128, 1024);
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Starts, adopts or recovers; what a kill left behind may need a while to go away. */
    Postmaster start(int port) throws IOException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var reason = "";
        while (System.nanoTime() < until) {
            var running = Postmaster.of(home.data());
            if (running.isPresent()) {
                var adopted = answering(running.get());
                if (adopted.isPresent()) return adopted.get();
                reason = "it does not answer";
            } else {
                reason = launch(port);
            }
            pause();
        }
        throw new ServerUnavailable(
                "The database in " + home.folder() + " does not start: " + reason + ". Its log is " + home.log() + ".");
    }

    void stop() throws IOException {
        var stopped = pgCtl("stop", "-m", "fast", "-w", "-t", "120");
        if (!stopped.worked() && Postmaster.of(home.data()).isPresent()) throw new IOException(stopped.output());
    }

    private void initialize() throws IOException {
        var half = home.folder().resolve("data.making");
        Folders.delete(half);
        var made = Program.run(
                binaries.program("initdb"),
                List.of(
                        "-D",
                        half.toString(),
                        "-U",
                        SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + home.secretFile(),
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-instructions"));
        if (!made.worked()) throw new IOException(made.output());
        Files.move(half, home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private String launch(int port) throws IOException {
        if (port != 0 && !isFree(port))
            throw new ServerUnavailable("Port " + port + " of this machine is used by another program.");
        keepLogSmall();
        var from = Files.exists(home.log()) ? Files.size(home.log()) : 0;
        var options = new StringBuilder("-p " + (port == 0 ? freePort() : port));
        for (var setting : home.isShared() ? QUICK : SAFE)
            options.append(" -c ").append(setting);
        for (var setting : SETTINGS) options.append(" -c ").append(setting);
        var started = pgCtl("start", "-w", "-t", "60", "-l", home.log().toString(), "-o", options.toString());
        if (started.worked()) return "it has just started";
        var said = logSince(from);
        if (Home.saysDiskFull(said)) throw Home.diskFull(home.folder(), null);
        LOG.warn("The database did not start, trying again: {}", said);
        return said.isEmpty() ? started.output() : said;
    }

    /** The running server, when it lets us in. */
    private Optional<Postmaster> answering(Postmaster running) {
        try (var _ = DriverManager.getConnection(url(running.port()), SUPERUSER, password)) {
            return Optional.of(running);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState()))
                throw new ServerUnavailable("The password in " + home.secretFile() + " is not the database's.", e);
            return Optional.empty();
        }
    }

    private Program pgCtl(String action, String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(action, "-D", home.data().toString()));
        all.addAll(List.of(arguments));
        return Program.run(binaries.program("pg_ctl"), all);
    }

    private String logSince(long from) throws IOException {
        if (!Files.exists(home.log())) return "";
        try (var log = Files.newByteChannel(home.log())) {
            log.position(Math.max(from, log.size() - 2_000));
            return new String(Channels.newInputStream(log).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private void keepLogSmall() throws IOException {
        if (Files.exists(home.log()) && Files.size(home.log()) > LOG_LIMIT)
            Files.move(home.log(), home.folder().resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the database was starting", e);
        }
    }
}
