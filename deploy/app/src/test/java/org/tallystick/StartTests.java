package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.LiveInstallation.SAN_FRANCISCO;
import static org.tallystick.LiveInstallation.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.postgres.EmbeddedServer;

/** Starting, stopping, being killed, and being refused a start: in a process of its own, as an operator would see it. */
class StartTests {

    @Test
    void what_was_paid_survives_a_kill_and_a_restart(@TempDir Path home, @TempDir Path packs) throws Exception {
        var port = LiveInstallation.freePort();
        var one = Packs.only(packs, SAN_FRANCISCO);
        var first = start(Map.of(), home, port, one);
        assertThat(first.awaitReady())
                .as("what the first start says while one waits")
                .containsSubsequence(
                        "Tallystick starts; everything it keeps is in " + home,
                        "Making the database and starting it.",
                        "Putting the application together.",
                        "Checking that every agency's tables are of this version.",
                        "Taking in san-francisco, with made-up debts (1 of 1; about 5 s left).",
                        "sign-ins are in ");
        var demo = DemoFile.read(home.resolve("demo.json"), "http://127.0.0.1:" + port);
        var api =
                new Api(demo.baseUrl(), demo.agency(SAN_FRANCISCO).orElseThrow().apiKey());
        var number = api.get("/api/v1/search?q=s")
                .expect(200)
                .json()
                .path("items")
                .get(0)
                .path("accountNumber")
                .asString();
        var paid = api.post(
                        "/api/v1/accounts/" + number + "/payments",
                        Map.of("amountCents", 100, "receivedOn", "2026-01-15", "tender", "CASH"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expect(201)
                .json();
        var files = loaded(api);
        first.kill();
        var positions = one.resolve(SAN_FRANCISCO).resolve("positions.yaml");
        Files.writeString(
                positions,
                Files.readString(positions)
                        .replaceFirst(
                                "( +)(- \\{username: sf.delgado)",
                                "$1- {username: sf.newcomer, name: New Comer, from: 2026-01-05}\n$1$2"));

        var second = start(Map.of(), home, port, one);
        assertThat(second.awaitReady())
                .containsSubsequence(
                        "Starting the database.",
                        "Putting the application together.",
                        "Checking",
                        "Taking in what changed in the pack of " + SAN_FRANCISCO,
                        "sign-ins are in ")
                .doesNotContain("made-up debts");
        assertThat(api.get("/api/v1/accounts/" + number).expect(200).json().path("balanceCents"))
                .isEqualTo(paid.path("balanceCents"));
        var newcomer =
                DemoFile.read(home.resolve("demo.json"), demo.baseUrl())
                        .agency(SAN_FRANCISCO)
                        .orElseThrow()
                        .people()
                        .stream()
                        .filter(person -> person.username().equals("sf.newcomer"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("who came into the pack meanwhile has a sign-in"));
        assertThat(new Api(demo.baseUrl(), newcomer.apiKey())
                        .get("/api/v1/me")
                        .expect(200)
                        .text())
                .contains("New Comer");
        assertThat(loaded(api)).as("made-up debts come once").isEqualTo(files);
        var clerk = demo.agency(SAN_FRANCISCO).orElseThrow().people().stream()
                .filter(person -> person.username().equals("sf.lindqvist"))
                .findFirst()
                .orElseThrow();
        var window = new StaffWindow(demo.baseUrl());
        window.signIn(clerk.username(), clerk.password());
        assertThat(window.words("accounts/" + number)).contains(number);
        assertThat(second.stop()).as("a clean stop").isIn(0, 143);
        assertThat(second.rest()).as("the screen gave its account back").doesNotContain("Incident");
        assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    /** The files that were brought in. */
    private static List<String> loaded(Api api) {
        return api.get("/api/v1/long-work")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(work -> work.path("kind").asString().equals("import"))
                .map(work -> work.path("what").asString())
                .toList();
    }

    @Test
    void a_second_instance_on_the_same_home_is_refused() throws Exception {
        var second = start(live().home(), LiveInstallation.freePort());

        assertThat(second.failure()).contains("home").doesNotContain("Exception");
    }

    @Test
    void a_port_that_is_taken_is_named(@TempDir Path home) throws Exception {
        var port = Integer.parseInt(live().baseUrl().replaceAll(".*:", ""));

        assertThat(start(home, port).failure())
                .contains("Port " + port + " is taken")
                .contains("--port");
    }

    @Test
    void a_home_that_cannot_be_written_is_named(@TempDir Path folder) throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        assertThat(start(file.resolve("home"), LiveInstallation.freePort()).failure())
                .contains("cannot be written");
    }

    @Test
    void without_demo_nobody_is_onboarded_and_a_server_that_the_environment_names_is_used(@TempDir Path folder)
            throws Exception {
        var server = EmbeddedServer.start(folder.resolve("theirs"), 0);
        var management = LiveInstallation.freePort();
        var home = folder.resolve("home");
        var environment = Map.of(
                "TALLYSTICK_CELLS_MAIN_URL", server.url(),
                "TALLYSTICK_CELLS_MAIN_USERNAME", server.username(),
                "TALLYSTICK_CELLS_MAIN_PASSWORD", server.password(),
                "MANAGEMENT_SERVER_PORT", String.valueOf(management));
        var process = start(environment, home, LiveInstallation.freePort(), Packs.SHIPPED, "--no-demo");
        try {
            process.awaitReady();

            var demo = DemoFile.read(home.resolve("demo.json"), "");
            assertThat(demo.agencies()).isEmpty();
            assertThat(demo.operator()).isNotNull();
            assertThat(home.resolve("postgres")).doesNotExist();
            var health = new Api("http://127.0.0.1:" + management, "");
            health.get("/actuator/health/readiness").expect(200);
            health.get("/actuator/health/liveness").expect(200);
        } finally {
            process.stop();
            server.stop();
        }
    }

    private static Started start(Path home, int port) throws IOException {
        return start(Map.of(), home, port, Packs.SHIPPED);
    }

    private static Started start(Map<String, String> environment, Path home, int port, Path packs, String... more)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.tallystick.Tallystick",
                "run",
                "--home",
                home.toString(),
                "--port",
                String.valueOf(port),
                "--packs",
                packs.toString()));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new Started(builder.start());
    }

    private record Started(Process process, BufferedReader output) {
        Started(Process process) {
            this(process, new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
        }

        /** What it said until it was ready. */
        String awaitReady() throws IOException {
            var said = new StringBuilder();
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("ready http://")) return said.toString();
                said.append(line).append('\n');
            }
            throw new AssertionError("It never became ready:\n" + said);
        }

        String failure() throws Exception {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isEqualTo(1);
            return said;
        }

        String rest() throws IOException {
            return output.readAllAsString();
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        /** Its output stays open, unlike after {@link Process#destroy()}. */
        int stop() throws Exception {
            process.toHandle().destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        }
    }
}
