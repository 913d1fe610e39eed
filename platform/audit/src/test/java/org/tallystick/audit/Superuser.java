package org.tallystick.audit;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.TenantRegistry;

/** Somebody with all power over the database, who changes what nobody may change. */
@Component
class Superuser {

    private final TenantRegistry registry;
    private final String url;
    private final String username;
    private final String password;

    Superuser(
            TenantRegistry registry,
            @Value("${tallystick.cells.main.url}") String url,
            @Value("${tallystick.cells.main.username}") String username,
            @Value("${tallystick.cells.main.password}") String password) {
        this.registry = registry;
        this.url = url;
        this.username = username;
        this.password = password;
    }

    void of(TenantId tenant, String sql) {
        try (var connection = DriverManager.getConnection(url, username, password);
                var statement = connection.createStatement()) {
            statement.execute("set search_path = " + registry.get(tenant).schema());
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
