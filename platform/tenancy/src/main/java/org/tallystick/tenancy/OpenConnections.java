package org.tallystick.tenancy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Opens the real connections of one agency, each within the installation's limit, with the role's proper settings. */
final class OpenConnections extends AbstractDataSource {

    private final Tenant tenant;
    private final DataSource server;
    private final TenantRoles roles;
    private final ConnectionLimit limit;

    OpenConnections(Tenant tenant, DataSource server, TenantRoles roles, ConnectionLimit limit) {
        this.tenant = tenant;
        this.server = server;
        this.roles = roles;
        this.limit = limit;
    }

    @Override
    public Connection getConnection() throws SQLException {
        limit.take();
        try {
            return givingBackItsPlace(openRepaired());
        } catch (SQLException | RuntimeException e) {
            limit.giveBack();
            throw e;
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("An agency has one role only.");
    }

    /** Seconds that a closing pool waits for a connection that is just being opened. */
    @Override
    public int getLoginTimeout() {
        return 2;
    }

    private Connection openRepaired() throws SQLException {
        try {
            return open();
        } catch (SQLException e) {
            if (roles.repaired(tenant, e)) return open();
            throw e;
        }
    }

    /** A role may change its own settings; such a connection is not used. */
    private Connection open() throws SQLException {
        var connection = server.getConnection();
        try (var statement = connection.createStatement();
                var set = statement.executeQuery("select set_config('search_path', '"
                        + TenantRoles.searchPath(tenant.schema())
                        + "', false), (select rolconfig from pg_roles where rolname = current_user)")) {
            set.next();
            var settings = set.getArray(2);
            if (settings != null
                    && List.of((String[]) settings.getArray()).equals(TenantRoles.expected(tenant.schema())))
                return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        throw new SQLException("The role " + tenant.schema() + " has other settings than it was given.", "01000");
    }

    private Connection givingBackItsPlace(Connection connection) {
        var open = new AtomicBoolean(true);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    } finally {
                        var ends = method.getName().equals("close")
                                || method.getName().equals("abort");
                        if (ends && open.getAndSet(false)) limit.giveBack();
                    }
                });
    }
}
