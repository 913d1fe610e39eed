package org.tallystick.tenancy;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings without which the application would ask for a database before any agency is bound. */
public class TenancyDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> SETTINGS = Map.of(
            "spring.flyway.enabled", "false",
            "spring.sql.init.mode", "never",
            "spring.jpa.open-in-view", "false",
            "spring.jpa.hibernate.ddl-auto", "none",
            "spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access", "false",
            "spring.jpa.properties.jakarta.persistence.database-product-name", "PostgreSQL",
            "spring.jpa.properties.jakarta.persistence.database-major-version", "18",
            "spring.modulith.events.jdbc.schema-initialization.enabled", "false",
            "spring.modulith.events.republish-outstanding-events-on-restart", "false",
            "management.health.db.enabled", "false");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("tenancy defaults", SETTINGS));
    }
}
