package org.tallystick.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** A small pool of connections for each agency at work; idle agencies hold none. */
@Component
class TenantPools implements DisposableBean {

    private static final long IDLE_MILLIS = 30_000;
    private static final long BETWEEN_ASKING_NANOS = 100_000_000L;

    /** An agency's people, or the long work that is done aside of them. */
    private record Whose(TenantId tenant, boolean aside) {}

    private final Map<Whose, Pool> pools = new ConcurrentHashMap<>();
    private final TenantRegistry registry;
    private final Cells cells;
    private final TenantRoles roles;
    private final TenancySettings.Connections settings;
    private final ConnectionLimit limit;
    private final ScheduledThreadPoolExecutor housekeeper;
    private final AtomicLong lastAsked = new AtomicLong(System.nanoTime() - BETWEEN_ASKING_NANOS);

    TenantPools(TenantRegistry registry, Cells cells, TenantRoles roles, TenancySettings settings) {
        this.registry = registry;
        this.cells = cells;
        this.roles = roles;
        this.settings = settings.connections();
        // a little less patient than who waits for the pool, so that they hear why
        var patience = this.settings.patience().multipliedBy(9).dividedBy(10);
        limit = new ConnectionLimit(this.settings.limit(), patience, this::makeRoom);
        housekeeper = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("pool-housekeeper").factory());
        housekeeper.setRemoveOnCancelPolicy(true);
    }

    Connection connection(TenantId id) throws SQLException {
        var tenant = registry.get(id);
        if (tenant.state() == TenantState.QUARANTINED || tenant.state() == TenantState.SUSPENDED)
            throw new TenantClosed(tenant.state());
        try {
            var aside = Tenants.isAside();
            return pools.computeIfAbsent(new Whose(id, aside), whose -> open(tenant, whose.aside()))
                    .connection(most(aside));
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

    /** A crowd at one agency gets more connections while there are plenty, and no more than others when there are not. */
    private int most(boolean aside) {
        if (aside) return settings.aside();
        return limit.isPlenty() ? settings.perTenant() : Math.min(settings.perTenant(), settings.whenScarce());
    }

    /** The longest idle connections go; when none is idle, those of who has more than there is for everybody. */
    private void makeRoom() {
        pools.values().stream()
                .filter(Pool::isIdle)
                .min(Comparator.comparingLong(pool -> pool.lastUsed().get()))
                .or(this::largest)
                .ifPresent(Pool::makeRoom);
    }

    private Optional<Pool> largest() {
        var asked = lastAsked.get();
        var now = System.nanoTime();
        if (now - asked < BETWEEN_ASKING_NANOS || !lastAsked.compareAndSet(asked, now)) return Optional.empty();
        return pools.values().stream()
                .filter(pool -> pool.open() > settings.whenScarce())
                .max(Comparator.comparingInt(Pool::open));
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
