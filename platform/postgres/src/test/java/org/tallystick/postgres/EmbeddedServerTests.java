package org.tallystick.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTests {

    @TempDir
    static Path home;

    private @Nullable EmbeddedServer server;

    @AfterEach
    void nothing_is_left_running() throws IOException {
        if (server != null) server.stop();
        assertThat(Postmaster.of(home.resolve("data"))).isEmpty();
    }

    @Test
    void what_was_written_is_there_after_a_restart() throws SQLException {
        server = EmbeddedServer.start(home, 0);
        write(server, "kept");
        server.stop();

        server = EmbeddedServer.start(home, 0);

        assertThat(read(server)).isEqualTo("kept");
        assertThat(setting(server, "fsync")).isEqualTo("on");
        assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void nobody_gets_in_without_the_password() throws Exception {
        server = EmbeddedServer.start(home, 0);
        var url = server.url();

        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", ""))
                .isInstanceOf(SQLException.class);
        assertThat(Files.readString(home.resolve("data/pg_hba.conf")).lines().filter(line -> !line.startsWith("#")))
                .noneMatch(line -> line.contains("trust"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_server_left_by_a_killed_process_is_taken_over() throws Exception {
        var child = child("alone", home);
        var url = firstLine(child);
        assertThatThrownBy(() -> EmbeddedServer.start(home, 0))
                .isInstanceOf(ServerUnavailable.class)
                .hasMessageContaining("Another Tallystick is using the home folder");
        child.destroyForcibly().waitFor();

        server = EmbeddedServer.start(home, 0);

        assertThat(server.url()).isEqualTo(url);
        write(server, "still here");
        assertThat(read(server)).isEqualTo("still here");
    }

    @Test
    void tests_of_several_processes_share_a_server_until_the_last_one_ends(@TempDir Path shared) throws Exception {
        var first = EmbeddedServer.shared(shared);
        var child = child("shared", shared);
        assertThat(firstLine(child)).isEqualTo(first.url());

        first.stop();
        assertThat(Postmaster.of(shared.resolve("data"))).isPresent();
        child.destroyForcibly().waitFor();

        EmbeddedServer.shared(shared).stop();
        assertThat(Postmaster.of(shared.resolve("data"))).isEmpty();
    }

    @Test
    void a_killed_server_recovers_what_was_committed() throws Exception {
        server = EmbeddedServer.start(home, 0);
        write(server, "committed");
        var postmaster = Postmaster.of(home.resolve("data")).orElseThrow();
        ProcessHandle.of(postmaster.pid()).orElseThrow().destroyForcibly();
        server.stop();

        server = EmbeddedServer.start(home, 0);

        assertThat(read(server)).isEqualTo("committed");
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedServer.start(home, taken.getLocalPort()))
                    .isInstanceOf(ServerUnavailable.class)
                    .hasMessage("Port " + taken.getLocalPort() + " of this machine is used by another program.");
        }
    }

    @Test
    void a_home_that_cannot_be_written_to_is_named() throws IOException {
        var file = Files.createFile(home.resolve("file"));

        assertThatThrownBy(() -> EmbeddedServer.start(file.resolve("home"), 0))
                .isInstanceOf(ServerUnavailable.class)
                .hasMessageContaining("cannot be written to");
    }

    @Test
    void a_full_disk_is_called_a_full_disk() {
        assertThat(Home.isDiskFull(new IOException("x", new IOException("No space left on device"))))
                .isTrue();
        assertThat(Home.diskFull(home, null)).hasMessageContaining("is full");
    }

    private static Process child(String how, Path folder) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        how,
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String firstLine(Process process) throws IOException {
        return String.valueOf(
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine());
    }

    private static void write(EmbeddedServer server, String text) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (text text)");
            statement.execute("delete from kept");
            statement.execute("insert into kept values ('" + text + "')");
        }
    }

    private static String read(EmbeddedServer server) throws SQLException {
        return one(server, "select text from kept");
    }

    private static String setting(EmbeddedServer server, String name) throws SQLException {
        return one(server, "show " + name);
    }

    private static String one(EmbeddedServer server, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.username(), server.password());
                var result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
