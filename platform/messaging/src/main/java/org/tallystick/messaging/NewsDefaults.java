package org.tallystick.messaging;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings that keep the library from asking for news while no agency is bound, and from keeping what was heard. */
class NewsDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> SETTINGS = Map.of(
            "spring.modulith.events.jdbc.schema-initialization.enabled", "false",
            "spring.modulith.events.republish-outstanding-events-on-restart", "false",
            "spring.modulith.events.completion-mode", "delete");

    NewsDefaults() {}

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("news defaults", SETTINGS));
    }
}
