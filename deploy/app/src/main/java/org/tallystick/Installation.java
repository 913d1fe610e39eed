package org.tallystick;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tallystick.postgres.EmbeddedServer;

/** One installation on one machine: its database server, the application on it, and its agencies. */
final class Installation {

    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    private final Options options;
    private @Nullable EmbeddedServer server;
    private final Runnable stopServer = this::stopServer;

    Installation(Options options) {
        this.options = options;
    }

    ConfigurableApplicationContext start() {
        try (var words = new StartWords()) {
            var home = Home.at(options.home());
            refuseTakenPort();
            boolean first = !home.demoFile().toFile().exists();
            words.step("Tallystick starts; everything it keeps is in " + home.folder() + ".");
            words.step(
                    isGivenDatabase()
                            ? "Using the database that the environment names."
                            : first ? "Making the database and starting it." : "Starting the database.");
            var database = database(home);
            words.step("Putting the application together. This takes 10 s, or a minute on a busy machine.");
            var running = application(home, database, words);
            onboard(running, home, words);
            System.out.println("sign-ins are in " + home.demoFile());
            System.out.println("ready " + options.baseUrl());
            return running;
        }
    }

    /** Ends it while the process goes on. */
    void stop(ConfigurableApplicationContext running) {
        running.close();
        SpringApplication.getShutdownHandlers().remove(stopServer);
        stopServer();
    }

    private void stopServer() {
        if (server != null) server.stop();
    }

    /** Where the agencies live: a server that the environment names, or one of our own that ends with the process. */
    private Map<String, String> database(Home home) {
        if (isGivenDatabase()) return Map.of();
        var own = EmbeddedServer.start(home.folder().resolve("postgres"), 0);
        server = own;
        // these run after the application has let go of its connections
        SpringApplication.getShutdownHandlers().add(stopServer);
        return addressOf(own);
    }

    private static boolean isGivenDatabase() {
        return System.getenv("TALLYSTICK_CELLS_MAIN_URL") != null;
    }

    static Map<String, String> addressOf(EmbeddedServer server) {
        return Map.of(
                "tallystick.cells.main.url", server.url(),
                "tallystick.cells.main.username", server.username(),
                "tallystick.cells.main.password", server.password());
    }

    /** The application alone, without any agency. */
    ConfigurableApplicationContext application(Home home, Map<String, String> database) {
        return application(home, database, null);
    }

    private ConfigurableApplicationContext application(
            Home home, Map<String, String> database, @Nullable StartWords words) {
        var settings = new HashMap<String, Object>(database);
        settings.put("server.port", options.port());
        settings.put("tallystick.master-secret", home.masterSecret());
        settings.put("tallystick.files", home.files().toString());
        var spring = new SpringApplication(Application.class);
        spring.setDefaultProperties(settings);
        if (words != null)
            spring.addInitializers(context -> context.getBeanFactory().registerSingleton("startWords", words));
        try {
            return spring.run();
        } catch (RuntimeException failed) {
            // Spring has logged it
            throw StartRefused.because(failed);
        }
    }

    private void onboard(ConfigurableApplicationContext running, Home home, StartWords words) {
        try {
            running.getBean(FirstStart.class).onboard(options, home, words);
        } catch (StartRefused refused) {
            throw refused;
        } catch (RuntimeException failed) {
            LOG.error("The agencies could not be taken in.", failed);
            throw StartRefused.because(failed);
        }
    }

    private void refuseTakenPort() {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()));
        } catch (IOException _) {
            throw new StartRefused("Port " + options.port() + " is taken. Choose another with --port.");
        }
    }
}
