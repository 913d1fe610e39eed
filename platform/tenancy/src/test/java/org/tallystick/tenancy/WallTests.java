package org.tallystick.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.tenancy.WallApplication.Agencies;
import org.tallystick.tenancy.WallApplication.Injectable;

/** What someone who can inject SQL at one agency can do to another: nothing. The numbers are those of the attacks. */
@OnTwoServers
class WallTests {

    private static final Set<String> REFUSED = Set.of("42501", "42P01", "42883", "3F000", "0A000");

    @Autowired
    Agencies agencies;

    @Autowired
    TenantRegistry registry;

    @Autowired
    TenantPools pools;

    @Autowired
    Injectable injectable;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private TenantId attacker;
    private TenantId victim;

    @BeforeEach
    void two_agencies() {
        attacker = agencies.fresh();
        victim = agencies.fresh();
        Tenants.run(victim, () -> write("the victim's secret"));
        Tenants.run(attacker, () -> write("the attacker's own"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reset role; set role VICTIM", // 35
                "set session authorization VICTIM",
                "select set_config('role', 'VICTIM', false), query_to_xml('select * from VICTIM.note', true, false, '')", // 36
                "select query_to_xml('select * from VICTIM.note', true, false, '')",
                "do $$ begin execute 'set role VICTIM'; end $$", // 37
                "select * from VICTIM.note", // 38
                "set search_path = VICTIM; select * from note",
                "create view stolen as select * from VICTIM.note",
                "create function stolen() returns text language sql as 'select text from VICTIM.note'",
                "create temp table note as select 1",
                "create schema mine",
                "create table public.mine (x int)",
                "select * from control.tenant",
                "select * from pg_authid",
                "grant tallystick_owner to ATTACKER",
                "grant VICTIM to ATTACKER",
                "alter role VICTIM password 'x'",
                "drop table VICTIM.note",
                "update flyway_schema_history set success = false",
                "copy note to program 'id'", // 40
                "copy note from '/etc/passwd'",
                "select pg_read_file('/etc/passwd')",
                "select lo_import('/etc/passwd')",
                "select lo_create(0)",
                "select dblink('host=127.0.0.1', 'select 1')",
                "create extension dblink",
                "select pg_advisory_lock(1)", // 42
                "select pg_try_advisory_xact_lock(1, 2)",
                "select pg_notify('x', 'y')",
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'VICTIM'",
            })
    void an_injected_statement_is_refused(String statement) {
        var filled = statement.replace("VICTIM", schemaOf(victim)).replace("ATTACKER", schemaOf(attacker));
        if (filled.contains("pg_terminate_backend")) Tenants.run(victim, () -> notes());

        assertThat(stateOf(filled)).isIn(REFUSED);
        assertThat(Tenants.call(victim, this::notes)).containsExactly("the victim's secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry set cents = 1", // 39
                "delete from entry",
                "truncate entry",
                "alter table entry disable trigger all",
                "drop trigger entry_balances on entry",
                "set session_replication_role = replica",
                "truncate note",
                "alter table note owner to ATTACKER",
            })
    void what_is_append_only_stays(String statement) {
        assertThat(stateOf(statement.replace("ATTACKER", schemaOf(attacker)))).isEqualTo("42501");
    }

    @Test
    void the_server_itself_cannot_be_set() {
        assertThatThrownBy(() -> Tenants.run(attacker, () -> injectable.jdbc().execute("alter system set fsync = off")))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_changed_password_has_no_effect_on_the_next_checkout_and_raises_the_alarm() { // 41
        try (var counted = new Counted("password")) {
            Tenants.run(attacker, () -> injectable.statement("alter role current_user password 'mine'"));
            pools.close(attacker);

            assertThat(Tenants.call(attacker, this::notes)).containsExactly("the attacker's own");
            assertThat(counted.alarms()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter role current_user set search_path = 'public'",
                "alter role current_user set default_transaction_read_only = on",
                "alter role current_user set statement_timeout = 1",
                "alter role current_user reset statement_timeout",
                "alter role current_user set client_encoding = 'LATIN1'",
                "alter role current_user set idle_session_timeout = 1",
            })
    void changed_settings_have_no_effect_on_the_next_checkout_and_raise_the_alarm(String statement) { // 41
        try (var counted = new Counted("settings")) {
            Tenants.run(attacker, () -> injectable.statement(statement));
            pools.close(attacker);

            assertThat(Tenants.call(attacker, this::notes)).containsExactly("the attacker's own");
            assertThat(Tenants.call(attacker, () -> setting("statement_timeout")))
                    .isEqualTo("1min");
            assertThat(Tenants.call(attacker, () -> setting("default_transaction_read_only")))
                    .isEqualTo("off");
            assertThat(counted.alarms()).isEqualTo(1);
        }
    }

    @Test
    void a_flood_of_notifications_does_not_hold_up_the_neighbor() { // 42
        Tenants.run(
                attacker,
                () -> transaction.executeWithoutResult(_ -> {
                    for (int i = 0; i < 2_000; i++) injectable.statement("notify flood, '" + i + "'");
                    var began = System.nanoTime();
                    var done = Thread.ofVirtual().start(() -> Tenants.run(victim, () -> write("on time")));
                    await(done);
                    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
                }));

        assertThat(Tenants.call(victim, this::notes)).contains("on time");
    }

    @Test
    void without_an_agency_there_is_no_connection() { // 43
        assertThatThrownBy(this::notes).hasRootCauseInstanceOf(NoTenantBound.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> Tenants.run(attacker, this::notes)))
                .hasRootCauseInstanceOf(NoTenantBound.class);
    }

    @Test
    void the_catalogues_name_nobody() { // 45
        var names = Tenants.call(
                attacker,
                () -> jdbc.sql("""
                        select nspname::text from pg_namespace
                        union select rolname from pg_roles
                        union select usename from pg_stat_activity where usename is not null
                        union select application_name from pg_stat_activity""")
                        .query((row, _) -> String.valueOf(row.getString(1)))
                        .list());

        assertThat(names)
                .allMatch(
                        name -> name.matches(
                                "t_[0-9a-f]{10}(_ro)?|pg_.*|tallystick_(owner|control|tenants)|postgres|public|extensions|control|information_schema|PostgreSQL JDBC Driver|"));
    }

    @Test
    void an_unbalanced_entry_is_refused_at_commit() { // 46
        assertThat(stateOf("insert into entry values ('" + Ids.next() + "', 5)"))
                .isEqualTo("23514");
    }

    @Test
    void the_reader_reads_and_does_no_more() throws SQLException {
        var tenant = registry.get(attacker);
        var reader = TenantRoles.reader(tenant.schema());
        var cell = new Cell("main", access(), new Secrets("a master secret for tests, never for an installation"));

        try (var connection = cell.as(reader).getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeQuery("select text from note").next()).isTrue();
            statement.execute("set default_transaction_read_only = off");
            assertThatThrownBy(() -> statement.execute("delete from note")).hasMessageContaining("permission denied");
        }
    }

    private static TenancySettings.CellAccess access() {
        return new TenancySettings.CellAccess(
                TwoServers.MAIN.url(), TwoServers.MAIN.username(), TwoServers.MAIN.password());
    }

    private String stateOf(String statement) {
        try {
            Tenants.run(attacker, () -> injectable.statement(statement));
            return "done";
        } catch (RuntimeException e) {
            return NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException sql
                    ? String.valueOf(sql.getSQLState())
                    : e.toString();
        }
    }

    private String schemaOf(TenantId tenant) {
        return registry.get(tenant).schema();
    }

    private void write(String text) {
        jdbc.sql("insert into note values (:id, :text)")
                .param("id", Ids.next())
                .param("text", text)
                .update();
    }

    private List<String> notes() {
        return jdbc.sql("select text from note order by id")
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    private String setting(String name) {
        return jdbc.sql("select current_setting('" + name + "')")
                .query(String.class)
                .single();
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Alarms since it was opened. */
    private static final class Counted implements AutoCloseable {

        private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
        private final String what;

        Counted(String what) {
            this.what = what;
            Metrics.addRegistry(meters);
        }

        double alarms() {
            return meters.counter("tallystick.tenancy.alarm", "what", what).count();
        }

        @Override
        public void close() {
            Metrics.removeRegistry(meters);
        }
    }
}
