package org.tallystick.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The control schema: made ready when the application starts, and asked for by name only. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TenancySettings.class)
class ControlConfiguration {

    /** For what belongs to the installation and to no agency; never chosen unless asked for by name. */
    @Bean(defaultCandidate = false)
    DataSource controlDataSource(Cells cells) throws SQLException {
        for (var cell : cells.all()) Bootstrap.ready(cell);
        var main = cells.named(Cell.MAIN);
        Flyways.of(main, "control", "classpath:db/control").migrate();
        try (var owner = main.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(Grants.on("control", Cell.CONTROL, Cell.CONTROL));
        }
        var config = new HikariConfig();
        config.setPoolName("control");
        config.setDataSource(main.as(Cell.CONTROL));
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        config.setIdleTimeout(60_000);
        return new HikariDataSource(config);
    }

    @Bean
    HealthIndicator controlHealthIndicator(@Qualifier("controlDataSource") DataSource control) {
        var client = JdbcClient.create(control);
        return () -> {
            var agencies =
                    client.sql("select count(*) from tenant").query(Long.class).single();
            return Health.up().withDetail("agencies", agencies).build();
        };
    }
}
