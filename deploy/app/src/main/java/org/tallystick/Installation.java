package org.tallystick;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tallystick.postgres.EmbeddedServer;

/** One installation on one machine: its database server, the application on it, and its agencies. */
final class Installation {

    private final Options options;

    Installation(Options options) {
        this.options = options;
    }

    ConfigurableApplicationContext start() {
        var home = Home.at(options.home());
        refuseTakenPort();
        var database = EmbeddedServer.start(home.folder().resolve("postgres"), freePort());
        try {
            var running = application(home, database);
            running.getBean(FirstStart.class).onboard(options, home);
            System.out.println("ready " + options.baseUrl());
            System.out.println("sign-ins are in " + home.demoFile());
            return running;
        } catch (RuntimeException failed) {
            database.stop();
            throw failed;
        }
    }

    /** Shutdown handlers run after the application has let go of its connections. */
    private ConfigurableApplicationContext application(Home home, EmbeddedServer database) {
        var spring = new SpringApplication(Application.class);
        spring.setDefaultProperties(Map.of(
                "server.port", options.port(),
                "tallystick.master-secret", home.masterSecret(),
                "tallystick.files", home.files().toString(),
                "tallystick.cells.main.url", database.url(),
                "tallystick.cells.main.username", database.username(),
                "tallystick.cells.main.password", database.password()));
        SpringApplication.getShutdownHandlers().add(database::stop);
        return spring.run();
    }

    private void refuseTakenPort() {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()));
        } catch (IOException _) {
            throw new StartRefused("Port " + options.port() + " is taken. Choose another with --port.");
        }
    }

    private static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException(refused);
        }
    }
}
