package org.tallystick.tenancy;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes room for a new agency: roles, schema and tables by one script; every step can be repeated. */
@Component
public class Provisioning {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String HISTORY = """
            create table flyway_schema_history (
                installed_rank int not null,
                version varchar(50),
                description varchar(200) not null,
                type varchar(20) not null,
                script varchar(1000) not null,
                checksum int,
                installed_by varchar(100) not null,
                installed_on timestamp not null default now(),
                execution_time int not null,
                success boolean not null);
            alter table flyway_schema_history
                add constraint flyway_schema_history_pk primary key (installed_rank);
            create index flyway_schema_history_s_idx on flyway_schema_history (success);
            """;

    private final TenantRegistry registry;
    private final Cells cells;
    private final Scripts scripts;
    private final TenantRoles roles;
    private final TenantPools pools;

    Provisioning(TenantRegistry registry, Cells cells, Scripts scripts, TenantRoles roles, TenantPools pools) {
        this.registry = registry;
        this.cells = cells;
        this.scripts = scripts;
        this.roles = roles;
        this.pools = pools;
    }

    /** Prepares the agency, or finishes preparing it; the agency is PREPARING until it is activated. */
    public TenantId create(String slug, String name) {
        return create(slug, name, Cell.MAIN);
    }

    public TenantId create(String slug, String name, String cell) {
        cells.named(cell);
        var tenant = registry.note(new TenantId(Ids.next()), slug, name, opaqueName(), cell);
        if (tenant.version().isEmpty()) {
            make(tenant);
            registry.migrated(tenant.id(), scripts.version());
        }
        return tenant.id();
    }

    public void activate(TenantId id) {
        registry.state(id, TenantState.ACTIVE);
    }

    public void suspend(TenantId id) {
        registry.state(id, TenantState.SUSPENDED);
        pools.close(id);
    }

    /** Removes the agency with all its data. */
    public void drop(TenantId id) {
        var tenant = registry.get(id);
        suspend(id);
        var schema = tenant.schema();
        try (var owner = cells.named(tenant.cell()).asOwner();
                var statement = owner.createStatement()) {
            statement.execute("begin; drop schema if exists " + schema + " cascade; drop role if exists " + schema
                    + "; drop role if exists " + TenantRoles.reader(schema) + "; commit");
        } catch (SQLException e) {
            throw new IllegalStateException("The agency " + tenant.slug() + " could not be removed.", e);
        }
        registry.forget(id);
    }

    private void make(Tenant tenant) {
        try (var owner = cells.named(tenant.cell()).asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            // Two at once: the second waits, and finds the schema. So does one after a kill before the register's note.
            statement.execute("select pg_advisory_xact_lock(hashtext('" + tenant.schema() + "'))");
            try (var found = statement.executeQuery("select to_regnamespace('" + tenant.schema() + "') is not null")) {
                found.next();
                if (found.getBoolean(1)) return;
            }
            statement.execute(script(tenant));
            owner.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The agency " + tenant.slug() + " could not be prepared.", e);
        }
    }

    private String script(Tenant tenant) {
        var schema = tenant.schema();
        var reader = TenantRoles.reader(schema);
        return roles.creating(schema, cells.named(tenant.cell()))
                + "create schema %s;\ngrant usage on schema %s to %s, %s;\n".formatted(schema, schema, schema, reader)
                + "set local search_path = %s;\n".formatted(TenantRoles.searchPath(schema))
                + scripts.all().stream()
                        .map(script -> script.sql() + "\n;\n")
                        .collect(Collectors.joining())
                        // Nobody uses a new agency's tables yet, and one transaction makes them all.
                        .replaceAll("(?i)(create|create unique|drop) index concurrently", "$1 index")
                + HISTORY
                + history()
                + Grants.on(schema, schema, reader);
    }

    private String history() {
        var rank = new int[1];
        return scripts.all().stream()
                .map(script ->
                        "insert into flyway_schema_history values (%d, '%s', '%s', 'SQL', '%s', %d, '%s', default, 0, true);%n"
                                .formatted(
                                        ++rank[0],
                                        script.version(),
                                        script.description().replace("'", "''"),
                                        script.file().replace("'", "''"),
                                        script.checksum(),
                                        Cell.OWNER))
                .collect(Collectors.joining());
    }

    private static String opaqueName() {
        var random = new byte[5];
        RANDOM.nextBytes(random);
        return "t_" + HexFormat.of().formatHex(random);
    }
}
