package org.tallystick.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/** Tells Hibernate for whom it works, and gives it connections through the wall only. */
@Component
@ConditionalOnBooleanProperty(HibernateTenancy.WANTED)
class HibernateTenancy
        implements HibernatePropertiesCustomizer,
                MultiTenantConnectionProvider<String>,
                CurrentTenantIdentifierResolver<String> {

    /** Says that a module keeps entities. None does yet, and Hibernate would take a quarter of each start. */
    static final String WANTED = "tallystick.entities";

    private static final long serialVersionUID = 1L;

    private final transient TenantDataSource wall;

    HibernateTenancy(TenantDataSource wall) {
        this.wall = wall;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        properties.put(MultiTenancySettings.MULTI_TENANT_CONNECTION_PROVIDER, this);
        properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, this);
    }

    @Override
    public String resolveCurrentTenantIdentifier() {
        return Tenants.current().toString();
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public Connection getAnyConnection() throws SQLException {
        return wall.getConnection();
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public Connection getConnection(String tenant) throws SQLException {
        if (!tenant.equals(Tenants.current().toString()))
            throw new IllegalStateException("A session of one agency asked for a connection while another is at hand.");
        return wall.getConnection();
    }

    @Override
    public void releaseConnection(String tenant, Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }
}
