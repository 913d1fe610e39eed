package org.tallystick.tenancy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Brings the agencies whose tables are behind up to this version; one that fails is held, the others go on. */
@Component
public class Migrations implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final int AT_ONCE = 4;
    private static final int ATTEMPTS = 5;

    private final TenantRegistry registry;
    private final Cells cells;
    private final Scripts scripts;
    private volatile boolean running;

    Migrations(TenantRegistry registry, Cells cells, Scripts scripts) {
        this.registry = registry;
        this.cells = cells;
        this.scripts = scripts;
    }

    public MigrationReport migrateBehind() {
        var version = scripts.version();
        var behind = registry.behind(version);
        var failed = new ConcurrentHashMap<TenantId, String>();
        var places = new Semaphore(AT_ONCE);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var tenant : behind) {
                workers.execute(() -> {
                    places.acquireUninterruptibly();
                    try {
                        migrate(tenant, version);
                    } catch (FlywayException | SQLException e) {
                        LOG.error("The agency {} is held: its tables could not be migrated.", tenant.slug(), e);
                        registry.quarantine(tenant.id(), String.valueOf(e.getMessage()));
                        failed.put(tenant.id(), String.valueOf(e.getMessage()));
                    } finally {
                        places.release();
                    }
                });
            }
        }
        var quarantined = Map.copyOf(failed);
        var migrated = behind.stream()
                .map(Tenant::id)
                .filter(id -> !quarantined.containsKey(id))
                .toList();
        return new MigrationReport(registry.all().size() - behind.size(), migrated, quarantined);
    }

    /** Before the first request and the first job. */
    @Override
    public void start() {
        running = true;
        var report = migrateBehind();
        if (!report.migrated().isEmpty() || !report.quarantined().isEmpty())
            LOG.info(
                    "Migrated {} agencies, held {}, {} were up to date.",
                    report.migrated().size(),
                    report.quarantined().size(),
                    report.upToDate());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private void migrate(Tenant tenant, String version) throws SQLException {
        var cell = cells.named(tenant.cell());
        forgetFailures(tenant, cell);
        for (int attempt = 1; ; attempt++) {
            try {
                Flyways.of(cell, tenant.schema(), scripts.location()).migrate();
                break;
            } catch (FlywayException e) {
                if (attempt == ATTEMPTS || !isBlocked(e)) throw e;
                LOG.warn("The tables of {} are in use, trying again.", tenant.slug());
            }
        }
        try (var owner = cell.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(Grants.on(tenant.schema(), tenant.schema(), TenantRoles.reader(tenant.schema())));
        }
        registry.migrated(tenant.id(), version);
    }

    /** What could not be migrated last time is tried again. */
    private static void forgetFailures(Tenant tenant, Cell cell) throws SQLException {
        try (var owner = cell.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("delete from " + tenant.schema() + ".flyway_schema_history where not success");
        }
    }

    private static boolean isBlocked(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && List.of("55P03", "40P01").contains(sql.getSQLState())) return true;
        return false;
    }
}
