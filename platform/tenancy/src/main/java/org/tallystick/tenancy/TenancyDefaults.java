package org.tallystick.tenancy;

import static java.util.Map.entry;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings without which the application would ask for a database before any agency is bound. */
class TenancyDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            entry("spring.flyway.enabled", "false"),
            entry("spring.sql.init.mode", "never"),
            entry("spring.jpa.open-in-view", "false"),
            entry("spring.jpa.hibernate.ddl-auto", "none"),
            entry("spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access", "false"),
            entry("spring.jpa.properties.jakarta.persistence.database-product-name", "PostgreSQL"),
            entry("spring.jpa.properties.jakarta.persistence.database-major-version", "18"),
            entry("spring.persistence.exceptiontranslation.enabled", "false"),
            entry("spring.modulith.events.jdbc.schema-initialization.enabled", "false"),
            entry("spring.modulith.events.republish-outstanding-events-on-restart", "false"),
            entry("management.health.db.enabled", "false"),
            entry("logging.level.com.zaxxer.hikari", "warn"),
            entry("logging.level.org.flywaydb", "warn"),
            entry("logging.level.org.flywaydb.core.internal.command.DbMigrate", "error"));

    private static final Map<String, Object> WITHOUT_ENTITIES = Map.of(
            "spring.autoconfigure.exclude",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "spring.data.jpa.repositories.enabled",
            "false");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("tenancy defaults", SETTINGS));
        if (!environment.getProperty(HibernateTenancy.WANTED, Boolean.class, false))
            environment.getPropertySources().addLast(new MapPropertySource("without entities", WITHOUT_ENTITIES));
    }
}
