package org.tallystick.tenancy;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings without which the application would ask for a database before any agency is bound. */
class TenancyDefaults implements EnvironmentPostProcessor {

    /** Modules write their statements themselves; a library that brings Hibernate along does not start it. */
    private static final List<String> NOT_HERE = List.of(
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
            "org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration");

    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            entry("spring.flyway.enabled", "false"),
            entry("spring.sql.init.mode", "never"),
            entry("spring.autoconfigure.exclude", String.join(",", NOT_HERE)),
            entry("spring.modulith.events.jdbc.schema-initialization.enabled", "false"),
            entry("spring.modulith.events.republish-outstanding-events-on-restart", "false"),
            entry("management.health.db.enabled", "false"),
            entry("logging.level.com.zaxxer.hikari", "warn"),
            entry("logging.level.org.flywaydb", "warn"),
            entry("logging.level.org.flywaydb.core.internal.command.DbMigrate", "error"));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("tenancy defaults", SETTINGS));
    }
}
