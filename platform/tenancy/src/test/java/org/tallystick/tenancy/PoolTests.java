package org.tallystick.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tallystick.tenancy.WallApplication.Agencies;

/** One agency's crowd is its own affair. The limits are those of {@link OnTwoServers}: 12 in all, 2 each. */
@OnTwoServers
class PoolTests {

    @Autowired
    Agencies agencies;

    @Autowired
    DataSource wall;

    @Autowired
    TenantPools pools;

    @Autowired
    Provisioning provisioning;

    @Test
    void a_used_up_pool_answers_busy_to_that_agency_alone() throws SQLException {
        var crowded = agencies.fresh();
        var neighbor = agencies.fresh();
        try (var _ = connectionOf(crowded);
                var _ = connectionOf(crowded)) {
            var began = System.nanoTime();
            assertThatThrownBy(() -> connectionOf(crowded))
                    .isInstanceOf(TenantBusy.class)
                    .hasMessage("Your agency is busy right now. Try again in a moment.");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));

            try (var connection = connectionOf(neighbor)) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
        try (var connection = connectionOf(crowded)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void the_longest_idle_connection_makes_room_when_the_limit_is_reached() throws SQLException {
        var many = IntStream.range(0, 15).mapToObj(_ -> agencies.fresh()).toList();
        for (int round = 0; round < 3; round++)
            for (var agency : many)
                try (var connection = connectionOf(agency)) {
                    assertThat(connection.isValid(1)).isTrue();
                    assertThat(pools.limit().free()).isBetween(0, 12);
                }

        pools.closeAll();
        await().untilAsserted(() -> assertThat(pools.limit().free()).isEqualTo(12));
    }

    @Test
    void when_all_connections_are_in_use_the_next_agency_hears_busy_and_not_for_ever() throws SQLException {
        var held = new ArrayList<Connection>();
        try {
            for (int i = 0; i < 12; i++) held.add(connectionOf(agencies.fresh()));
            var late = agencies.fresh();
            assertThatThrownBy(() -> connectionOf(late)).isInstanceOf(TenantBusy.class);
        } finally {
            for (var connection : held) connection.close();
        }
        try (var connection = connectionOf(agencies.fresh())) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void a_suspended_agency_gets_no_connection() {
        var suspended = agencies.fresh();
        provisioning.suspend(suspended);

        assertThatThrownBy(() -> connectionOf(suspended))
                .isInstanceOf(TenantClosed.class)
                .hasMessageContaining("not open for work");
    }

    private Connection connectionOf(TenantId agency) throws SQLException {
        return Tenants.<Connection, SQLException>call(agency, wall::getConnection);
    }
}
