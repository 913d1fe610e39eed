package org.tallystick.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.tenancy.WallApplication.Agencies;

/** A new version reaches every agency, and one that it cannot reach does not hold up the others. */
@OnTwoServers
class MigrationTests {

    @Autowired
    Agencies agencies;

    @Autowired
    TenantRegistry registry;

    @Autowired
    Migrations now;

    @Autowired
    Cells cells;

    @Autowired
    JdbcClient jdbc;

    @Test
    void those_behind_are_migrated_and_a_failing_one_is_held_until_it_can_be() throws SQLException {
        var healthy = IntStream.range(0, 6).mapToObj(_ -> agencies.fresh()).toList();
        var east = agencies.freshIn("east");
        var sick = agencies.fresh();
        Tenants.run(sick, () -> write("twice"));
        Tenants.run(sick, () -> write("twice"));
        var scripts = new Scripts(cells, "classpath:db/later");
        var later = new Migrations(registry, cells, scripts);

        var report = later.migrateBehind();

        assertThat(report.migrated()).containsAll(healthy).contains(east).doesNotContain(sick);
        assertThat(report.quarantined()).containsOnlyKeys(sick);
        assertThat(registry.get(sick).state()).isEqualTo(TenantState.QUARANTINED);
        assertThatThrownBy(() -> Tenants.run(sick, () -> write("more"))).isInstanceOf(TenantClosed.class);
        for (var agency : healthy) {
            assertThat(registry.get(agency).state()).isEqualTo(TenantState.ACTIVE);
            assertThat(registry.get(agency).version()).isEqualTo(scripts.version());
            Tenants.run(agency, () -> write("at work"));
        }
        assertThat(later.migrateBehind().migrated()).isEmpty();

        cure(sick);
        assertThat(later.migrateBehind().migrated()).containsExactly(sick);
        assertThat(registry.get(sick).state()).isEqualTo(TenantState.ACTIVE);
        assertThat(now.isRunning()).isTrue();
    }

    private void cure(TenantId agency) throws SQLException {
        var schema = registry.get(agency).schema();
        try (var owner = cells.named(Cell.MAIN).asOwner();
                var statement = owner.createStatement()) {
            statement.execute("delete from " + schema + ".note");
        }
    }

    private void write(String text) {
        jdbc.sql("insert into note values (:id, :text)")
                .param("id", Ids.next())
                .param("text", text)
                .update();
    }
}
