package org.tallystick.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;
import org.tallystick.postgres.EmbeddedServer;

/**
 * The one server of a checkout's tests: shared by its forks, stopped by the last of them, taken over by the next when
 * they were killed. Each test context gets a database of its own in it.
 */
final class TestServer {

    private static final String NAMED = "tallystick-tests-" + System.getProperty("user.name") + "-";
    private static final String WHOSE = "checkout";
    private static final String PREFIX = "test_" + ProcessHandle.current().pid() + "_";
    private static final TestServer ONE = new TestServer();

    private final EmbeddedServer server = EmbeddedServer.shared(home());
    private final AtomicInteger made = new AtomicInteger();

    private TestServer() {
        sayWhose();
        removeThoseOfGoneCheckouts();
        dropDatabasesOfDeadProcesses();
        SpringApplication.getShutdownHandlers().add(this::end);
    }

    static TestServer one() {
        return ONE;
    }

    String username() {
        return server.username();
    }

    String password() {
        return server.password();
    }

    /** The address of a new, empty database. */
    String freshDatabase() {
        var name = PREFIX + made.incrementAndGet();
        execute("create database " + name);
        return address(name);
    }

    private String address(String database) {
        return server.url().replaceFirst("/postgres$", "/" + database);
    }

    private void end() {
        for (var database : databases()) if (database.startsWith(PREFIX)) drop(database);
        server.stop();
    }

    private void dropDatabasesOfDeadProcesses() {
        for (var database : databases()) {
            var pid = Long.parseLong(database.split("_", -1)[1]);
            if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) drop(database);
        }
    }

    private void drop(String database) {
        var roles = strings(address(database), """
                select rolname from pg_roles r join pg_namespace n on r.rolname in (n.nspname, n.nspname || '_ro')
                 where n.nspname like 't\\_%'""");
        execute("drop database if exists " + database + " with (force)");
        for (var role : roles) execute("drop role if exists " + role);
    }

    private List<String> databases() {
        return strings(server.url(), "select datname from pg_database where datname like 'test\\_%'");
    }

    private List<String> strings(String url, String query) {
        try (var connection = DriverManager.getConnection(url, username(), password());
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var strings = new ArrayList<String>();
            while (found.next()) strings.add(found.getString(1));
            return strings;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(server.url(), username(), password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sayWhose() {
        try {
            Files.writeString(home().resolve(WHOSE), checkout().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody comes back to them, and each is a hundred megabytes and more. */
    private static void removeThoseOfGoneCheckouts() {
        try (var homes = Files.list(home().getParent())) {
            for (var home : homes.toList()) {
                var whose = home.resolve(WHOSE);
                if (home.getFileName().toString().startsWith(NAMED)
                        && Files.exists(whose)
                        && !Files.exists(Path.of(Files.readString(whose)))) FileSystemUtils.deleteRecursively(home);
            }
        } catch (IOException _) {
            // another process removes them at the same time
        }
    }

    private static Path checkout() {
        var checkout = Path.of("").toAbsolutePath();
        for (var folder = checkout; folder != null; folder = folder.getParent())
            if (Files.exists(folder.resolve("pom.xml"))) checkout = folder;
        return checkout;
    }

    /** Outside of the build's folders, so that a clean build does not pull it away from under the server. */
    private static Path home() {
        return Path.of(
                System.getProperty("java.io.tmpdir"),
                NAMED + Integer.toHexString(checkout().toString().hashCode()));
    }
}
