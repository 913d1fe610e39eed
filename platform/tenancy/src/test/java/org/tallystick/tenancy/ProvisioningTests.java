package org.tallystick.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.tenancy.WallApplication.Agencies;

/** An agency made by one script is the same as one that was migrated, and making it can be repeated. */
@OnTwoServers
class ProvisioningTests {

    @Autowired
    Agencies agencies;

    @Autowired
    Provisioning provisioning;

    @Autowired
    TenantRegistry registry;

    @Autowired
    Cells cells;

    @Autowired
    Scripts scripts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_script_and_the_migrations_make_the_same_tables() throws SQLException {
        var scripted = registry.get(agencies.fresh()).schema();
        var migrated = registry.get(agencies.fresh()).schema();
        var main = cells.named(Cell.MAIN);
        try (var owner = main.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("drop schema %s cascade; create schema %s; grant usage on schema %s to %s, %s_ro"
                    .formatted(migrated, migrated, migrated, migrated, migrated));
            Flyways.of(main, migrated, Scripts.LOCATION).migrate();
            statement.execute(Grants.on(migrated, migrated, TenantRoles.reader(migrated)));
        }

        assertThat(catalogueOf(scripted))
                .isEqualTo(catalogueOf(migrated))
                .anyMatch(line -> line.contains("entry_balances"))
                .anyMatch(line -> line.contains("note_text_idx"));
        assertThat(Flyways.of(main, scripted, Scripts.LOCATION).migrate().migrationsExecuted)
                .isZero();
    }

    @Test
    void making_an_agency_can_be_repeated() {
        var once = provisioning.create("repeated", "Repeated");
        var again = provisioning.create("repeated", "Repeated");

        assertThat(again).isEqualTo(once);
        assertThat(registry.get(once).state()).isEqualTo(TenantState.PREPARING);
        assertThat(registry.get(once).version()).isEqualTo(scripts.version());
        provisioning.activate(once);
        assertThat(registry.bySlug("repeated")).get().extracting(Tenant::state).isEqualTo(TenantState.ACTIVE);
    }

    @Test
    void two_who_make_the_same_agency_at_once_make_one() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<TenantId> made = () -> provisioning.create("wanted-by-four", "Wanted by four");
            var ids = new HashSet<TenantId>();
            for (var id : threads.invokeAll(Collections.nCopies(4, made))) ids.add(id.get());

            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void an_agency_of_which_the_register_missed_the_end_is_finished() {
        var id = provisioning.create("interrupted", "Interrupted");
        registry.migrated(id, "");

        assertThat(provisioning.create("interrupted", "Interrupted")).isEqualTo(id);
        assertThat(registry.get(id).version()).isEqualTo(scripts.version());
    }

    @Test
    void a_removed_agency_leaves_nothing() throws SQLException {
        var id = agencies.fresh();
        var tenant = registry.get(id);
        Tenants.call(
                id,
                () -> jdbc.sql("select count(*) from note").query(Long.class).single());

        provisioning.drop(id);

        assertThatThrownBy(() -> registry.get(id)).isInstanceOf(NoSuchElementException.class);
        assertThat(lines("select rolname from pg_roles where rolname like '" + tenant.schema() + "%'"))
                .isEmpty();
        assertThat(catalogueOf(tenant.schema())).isEmpty();
    }

    private List<String> catalogueOf(String schema) throws SQLException {
        return lines("""
                select regexp_replace(line, '%1$s', 'SCHEMA', 'g') from (
                    select 'table ' || relname || ' ' || relkind::text || ' ' || relpersistence::text || ' '
                           || relowner::regrole || ' ' || coalesce(relacl::text, '') || ' '
                           || coalesce(obj_description(oid, 'pg_class'), '') as line
                      from pg_class where relnamespace = to_regnamespace('%1$s')
                    union all
                    select 'column ' || attrelid::regclass || ' ' || attnum || ' ' || attname || ' '
                           || format_type(atttypid, atttypmod) || ' ' || attnotnull || ' '
                           || coalesce(pg_get_expr(adbin, adrelid), '')
                      from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
                     where attnum > 0 and attrelid in (select oid from pg_class where relnamespace = to_regnamespace('%1$s'))
                    union all
                    select 'index ' || pg_get_indexdef(indexrelid) || indisvalid
                      from pg_index where indrelid in (select oid from pg_class where relnamespace = to_regnamespace('%1$s'))
                    union all
                    select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid)
                      from pg_constraint where connamespace = to_regnamespace('%1$s')
                    union all
                    select 'trigger ' || pg_get_triggerdef(oid)
                      from pg_trigger where tgrelid in (select oid from pg_class where relnamespace = to_regnamespace('%1$s'))
                    union all
                    select 'function ' || pg_get_functiondef(oid) from pg_proc where pronamespace = to_regnamespace('%1$s')
                    union all
                    select 'history ' || query_to_xml('select installed_rank, version, description, type, script, checksum, installed_by, success from '
                           || '%1$s.flyway_schema_history order by 1', true, false, '')::text
                     where to_regnamespace('%1$s') is not null
                ) as lines order by 1
                """.formatted(schema));
    }

    private List<String> lines(String query) throws SQLException {
        try (var owner = cells.named(Cell.MAIN).asOwner();
                var statement = owner.createStatement();
                var found = statement.executeQuery(query)) {
            var lines = new ArrayList<String>();
            while (found.next()) lines.add(found.getString(1));
            return lines;
        }
    }
}
