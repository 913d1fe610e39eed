package org.tallystick.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One database cluster that holds agencies. */
record Cell(String name, TenancySettings.CellAccess access, Secrets secrets) {

    static final String MAIN = "main";
    static final String OWNER = "tallystick_owner";
    static final String CONTROL = "tallystick_control";

    /** Nothing is stored: a role's password is derived from the master secret. */
    String passwordOf(String role) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.derive("db:" + name + ":" + role));
    }

    String url() {
        return access.url();
    }

    DataSource as(String role) {
        return dataSource(role, passwordOf(role), "extended");
    }

    /** Owns the tables; only migrations and the making of agencies act as it. */
    Connection asOwner() throws SQLException {
        return dataSource(OWNER, passwordOf(OWNER), "simple").getConnection();
    }

    Connection asCreator() throws SQLException {
        return dataSource(access.username(), access.password(), "simple").getConnection();
    }

    private DataSource dataSource(String role, String password, String queryMode) {
        var settings = new Properties();
        // rows written in batches go in one statement of many values
        settings.setProperty("reWriteBatchedInserts", "true");
        settings.setProperty("preferQueryMode", queryMode);
        settings.setProperty("gssEncMode", "disable");
        settings.setProperty("connectTimeout", "10");
        var dataSource = new DriverManagerDataSource(access.url(), role, password);
        dataSource.setConnectionProperties(settings);
        return dataSource;
    }
}
