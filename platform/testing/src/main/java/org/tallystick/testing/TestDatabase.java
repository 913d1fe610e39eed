package org.tallystick.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a test context an empty database of the shared server as its main cell. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = TestServer.one();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "tallystick.master-secret",
                                "a master secret for tests, never for an installation",
                                "tallystick.jobs.enabled",
                                "false",
                                "tallystick.approvals.undo",
                                "0s",
                                "tallystick.cells.main.url",
                                server.freshDatabase(),
                                "tallystick.cells.main.username",
                                server.username(),
                                "tallystick.cells.main.password",
                                server.password())));
    }
}
