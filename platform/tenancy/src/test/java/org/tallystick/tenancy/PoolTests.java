package org.tallystick.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tallystick.tenancy.WallApplication.Agencies;

/** One agency's crowd is its own affair. The limits are those of {@link OnTwoServers}: 12 in all, 4 each, 2 when they are scarce. */
@OnTwoServers
class PoolTests {

    /** What earlier tests left open is gone. */
    @BeforeEach
    void nothing_is_open() {
        pools.closeAll();
        await().untilAsserted(() -> assertThat(pools.limit().free()).isEqualTo(12));
    }

    @Autowired
    Agencies agencies;

    @Autowired
    DataSource wall;

    @Autowired
    TenantPools pools;

    @Autowired
    Provisioning provisioning;

    @Test
    void a_crowd_at_one_agency_gets_four_and_then_hears_busy_alone() throws SQLException {
        var crowded = agencies.fresh();
        var neighbor = agencies.fresh();
        var held = new ArrayList<Connection>();
        try {
            for (int i = 0; i < 4; i++) held.add(connectionOf(crowded));
            var began = System.nanoTime();
            assertThatThrownBy(() -> connectionOf(crowded))
                    .isInstanceOf(TenantBusy.class)
                    .hasMessage("Your agency is busy right now. Nothing was done; try again in a moment.");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));

            try (var connection = connectionOf(neighbor)) {
                assertThat(connection.isValid(1)).isTrue();
            }
        } finally {
            for (var connection : held) connection.close();
        }
        try (var connection = connectionOf(crowded)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void when_they_are_scarce_a_crowd_gets_two_and_leaves_the_rest_to_others() throws SQLException {
        var held = new ArrayList<Connection>();
        try {
            for (int i = 0; i < 9; i++) held.add(connectionOf(agencies.fresh()));
            var crowded = agencies.fresh();
            for (int i = 0; i < 2; i++) held.add(connectionOf(crowded));
            assertThatThrownBy(() -> connectionOf(crowded))
                    .isInstanceOf(TenantBusy.class)
                    .hasMessageStartingWith("Your agency is busy");
            held.add(connectionOf(agencies.fresh()));
        } finally {
            for (var connection : held) connection.close();
        }
    }

    /** Its connections are never idle: each that is given back is taken at once by somebody else of the same agency. */
    @Test
    void a_busy_agency_with_more_than_two_makes_room_for_one_that_has_none() throws Exception {
        var busy = agencies.fresh();
        var working = new AtomicBoolean(true);
        var held = new ArrayList<Connection>();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var failures = new AtomicInteger();
            for (int i = 0; i < 8; i++)
                crowd.execute(() -> {
                    while (working.get()) worked(busy, failures);
                });
            await().untilAsserted(() -> assertThat(pools.limit().free()).isLessThanOrEqualTo(8));
            for (int i = 0; i < 8; i++) held.add(connectionOf(agencies.fresh()));

            try (var connection = connectionOf(agencies.fresh())) {
                assertThat(connection.isValid(1)).isTrue();
            }
            working.set(false);
            assertThat(failures).hasValue(0);
        } finally {
            working.set(false);
            for (var connection : held) connection.close();
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
            assertThatThrownBy(() -> connectionOf(late))
                    .isInstanceOf(TenantBusy.class)
                    .hasMessage("All agencies together are busy right now. Nothing was done; try again in a moment.");
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

    private void worked(TenantId agency, AtomicInteger failures) {
        try (var connection = connectionOf(agency)) {
            if (connection.isValid(1)) Thread.sleep(Duration.ofMillis(20));
        } catch (TenantBusy _) {
            failures.incrementAndGet();
        } catch (SQLException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Connection connectionOf(TenantId agency) throws SQLException {
        return Tenants.<Connection, SQLException>call(agency, wall::getConnection);
    }
}
