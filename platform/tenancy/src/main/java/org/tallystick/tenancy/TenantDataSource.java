package org.tallystick.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.stereotype.Component;

/** The wall: whoever asks for a connection gets one of the agency at hand, as that agency's role, or none. */
@Component
@Primary
class TenantDataSource extends AbstractDataSource {

    private final TenantPools pools;

    TenantDataSource(TenantPools pools) {
        this.pools = pools;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pools.connection(Tenants.current());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("An agency has one role only.");
    }
}
