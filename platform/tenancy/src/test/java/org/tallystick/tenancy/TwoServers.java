package org.tallystick.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import org.tallystick.postgres.EmbeddedServer;

/** Two real servers, made when first needed and gone with the tests. */
class TwoServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final EmbeddedServer MAIN = server();
    static final EmbeddedServer EAST = server();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = new HashMap<String, Object>();
        settings.put("tallystick.master-secret", "a master secret for tests, never for an installation");
        cell(settings, "main", MAIN);
        cell(settings, "east", EAST);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("two servers", settings));
    }

    private static void cell(Map<String, Object> settings, String name, EmbeddedServer server) {
        settings.put("tallystick.cells." + name + ".url", server.url());
        settings.put("tallystick.cells." + name + ".username", server.username());
        settings.put("tallystick.cells." + name + ".password", server.password());
    }

    private static EmbeddedServer server() {
        try {
            var home = Files.createTempDirectory("tallystick-wall");
            var server = EmbeddedServer.start(home, 0);
            SpringApplication.getShutdownHandlers().add(() -> {
                server.stop();
                FileSystemUtils.deleteRecursively(home.toFile());
            });
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
