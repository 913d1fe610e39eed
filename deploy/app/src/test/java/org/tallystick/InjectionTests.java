package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.LiveInstallation.DENVER;
import static org.tallystick.LiveInstallation.SAN_FRANCISCO;
import static org.tallystick.LiveInstallation.live;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.tenancy.NoTenantBound;
import org.tallystick.tenancy.Tenant;
import org.tallystick.tenancy.TenantRegistry;
import org.tallystick.tenancy.Tenants;

/** What a statement gets that an attacker at San Francisco could write freely, against the real tables of both agencies. */
class InjectionTests {

    private final Tenant own = tenant(SAN_FRANCISCO);
    private final Tenant victim = tenant(DENVER);

    private static Tenant tenant(String slug) {
        return live().bean(TenantRegistry.class).bySlug(slug).orElseThrow();
    }

    /** Deliberately injectable: whatever the attacker wrote runs as it stands. */
    private List<String> inject(String written) throws SQLException {
        return Tenants.<List<String>, SQLException>call(own.id(), () -> {
            try (var connection = live().bean(DataSource.class).getConnection();
                    var statement = connection.createStatement()) {
                return everything(statement, written);
            }
        });
    }

    private static List<String> everything(Statement statement, String written) throws SQLException {
        var answers = new ArrayList<String>();
        var isRows = statement.execute(written);
        while (isRows || statement.getUpdateCount() >= 0) {
            if (isRows)
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) answers.add(String.valueOf(rows.getString(1)));
                }
            isRows = statement.getMoreResults();
        }
        return answers;
    }

    private String aimed(String written) {
        return written.replace("VICTIM", victim.schema());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reset role; set role VICTIM",
                "set session authorization VICTIM",
                "select set_config('role', 'VICTIM', false), query_to_xml('select * from VICTIM.account', true, true, '')",
                "do $$ begin execute 'set role VICTIM'; end $$",
                "select * from VICTIM.account",
                "set search_path to VICTIM; select * from account",
                "create view stolen as select * from VICTIM.account",
                "create function steal() returns int language sql as 'select 1'",
                "create temp table account (id int)",
                "update journal set description = 'nothing happened'",
                "delete from entry",
                "truncate entry",
                "update receipt set number = '1'",
                "delete from receipt",
                "update audit set action = 'nothing'",
                "delete from audit",
                "truncate audit",
                "update charge set levied = 0",
                "alter table entry disable trigger all",
                "set session_replication_role = replica",
                "copy account to program 'cat'",
                "select pg_read_file('/etc/passwd')",
                "select lo_import('/etc/passwd')",
                "create extension dblink",
                "delete from flyway_schema_history",
                "select * from control.login",
                "select * from control.api_key",
                "select * from pg_authid",
                "drop table account",
                "select pg_advisory_lock(1)"
            })
    void the_database_says_permission_denied(String written) {
        assertThatThrownBy(() -> inject(aimed(written)))
                .isInstanceOf(SQLException.class)
                .extracting(refused -> ((SQLException) refused).getSQLState())
                .isIn("42501", "42704", "42P01", "0A000");
    }

    @Test
    void the_attacker_is_still_confined_after_every_attempt() throws SQLException {
        assertThat(inject("select current_user || ' ' || session_user"))
                .containsExactly(own.schema() + " " + own.schema());
        assertThat(inject("select count(*)::text from account").getFirst()).isNotEqualTo("0");
    }

    @Test
    void a_password_of_ones_own_has_no_effect_on_the_next_checkout() throws SQLException {
        inject("alter role current_user password 'known-to-me'");
        inject("alter role current_user set search_path to public");

        assertThat(inject("select count(*)::text from account").getFirst()).isNotEqualTo("0");
    }

    @Test
    void the_catalogs_show_opaque_names_only() throws SQLException {
        var names = inject(
                "select nspname from pg_namespace union select rolname from pg_roles union select usename from pg_stat_activity");

        assertThat(names)
                .noneMatch(name -> name.contains("denver") || name.contains("francisco") || name.contains("court"));
    }

    @Test
    void a_flood_of_notices_leaves_the_other_agency_at_work() throws SQLException {
        inject("notify everyone, 'noise';".repeat(2_000));

        live().agencyApi(DENVER).get("/api/v1/search?q=d").expect(200);
    }

    @Test
    void nobody_can_be_given_what_an_agency_has() throws SQLException {
        inject("grant all on account to public");

        assertThat(inject("select has_table_privilege('" + victim.schema() + "', '" + own.schema()
                        + ".account', 'select')::text"))
                .containsExactly("false");
    }

    @Test
    void no_connection_is_lent_to_nobody() {
        assertThatThrownBy(() -> live().bean(DataSource.class).getConnection()).isInstanceOf(NoTenantBound.class);
    }

    @Test
    void the_agency_cannot_change_inside_a_transaction() {
        var transactions = new org.springframework.transaction.support.TransactionTemplate(
                live().bean(org.springframework.transaction.PlatformTransactionManager.class));

        assertThatThrownBy(() -> Tenants.call(
                        own.id(), () -> transactions.execute(status -> Tenants.call(victim.id(), () -> 1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_unbalanced_entry_is_refused_at_commit() {
        var unbalanced =
                "insert into entry select (jsonb_populate_record(e, jsonb_build_object('id', uuidv7(), 'cents', e.cents + 1))).* from entry e limit 1";

        assertThatThrownBy(() -> inject(unbalanced)).isInstanceOf(SQLException.class);
    }
}
