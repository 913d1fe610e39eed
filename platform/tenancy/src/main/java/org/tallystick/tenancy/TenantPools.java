package org.tallystick.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** A small pool of connections for each agency at work; idle agencies hold none. */
@Component
class TenantPools implements DisposableBean {

    private static final long IDLE_MILLIS = 30_000;

    /** An agency's people, or the long work that is done aside of them. */
    private record Whose(TenantId tenant, boolean aside) {}

    private final Map<Whose, Pool> pools = new ConcurrentHashMap<>();
    private final TenantRegistry registry;
    private final Cells cells;
    private final TenantRoles roles;
    private final TenancySettings.Connections settings;
    private final ConnectionLimit limit;
    private final ScheduledThreadPoolExecutor housekeeper;

    TenantPools(TenantRegistry registry, Cells cells, TenantRoles roles, TenancySettings settings) {
        this.registry = registry;
        this.cells = cells;
        this.roles = roles;
        this.settings = settings.connections();
        limit = new ConnectionLimit(this.settings.limit(), this.settings.patience(), this::evictLeastRecentlyUsed);
        housekeeper = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("pool-housekeeper").factory());
        housekeeper.setRemoveOnCancelPolicy(true);
    }

    Connection connection(TenantId id) throws SQLException {
        var tenant = registry.get(id);
        if (tenant.state() == TenantState.QUARANTINED || tenant.state() == TenantState.SUSPENDED)
            throw new TenantClosed(tenant.state());
        try {
            return pools.computeIfAbsent(new Whose(id, Tenants.isAside()), whose -> open(tenant, whose.aside()))
                    .connection();
        } catch (SQLTransientConnectionException e) {
            if (e.getCause() == null || e.getCause() instanceof SQLTransientConnectionException)
                throw new TenantBusy(e);
            throw e;
        }
    }

    void close(TenantId id) {
        for (var aside : new boolean[] {false, true}) {
            var pool = pools.remove(new Whose(id, aside));
            if (pool != null) pool.hikari().close();
        }
    }

    void closeAll() {
        pools.keySet().forEach(whose -> close(whose.tenant()));
    }

    ConnectionLimit limit() {
        return limit;
    }

    @Override
    public void destroy() {
        closeAll();
        housekeeper.shutdownNow();
    }

    private void evictLeastRecentlyUsed() {
        pools.values().stream()
                .filter(pool -> pool.hikari().getHikariPoolMXBean().getIdleConnections() > 0)
                .min(Comparator.comparingLong(pool -> pool.lastUsed().get()))
                .ifPresent(pool -> pool.hikari().getHikariPoolMXBean().softEvictConnections());
    }

    private Pool open(Tenant tenant, boolean aside) {
        var server = cells.named(tenant.cell()).as(tenant.schema());
        var config = new HikariConfig();
        config.setPoolName(aside ? tenant.schema() + "-aside" : tenant.schema());
        config.setDataSource(new OpenConnections(tenant, server, roles, limit));
        config.setMaximumPoolSize(aside ? settings.aside() : settings.perTenant());
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE_MILLIS);
        config.setConnectionTimeout(settings.patience().toMillis());
        config.setInitializationFailTimeout(-1);
        config.setScheduledExecutor(housekeeper);
        config.setThreadFactory(
                Thread.ofVirtual().name("pool-" + tenant.schema()).factory());
        return new Pool(new HikariDataSource(config));
    }
}
