package org.tallystick.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.tenancy.WallApplication.Agencies;

/** Agencies may live in different database servers; who works with them does not notice. */
@OnTwoServers
class CellTests {

    @Autowired
    Agencies agencies;

    @Autowired
    TenantRegistry registry;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("controlHealthIndicator")
    HealthIndicator control;

    @Test
    void two_agencies_live_in_two_servers() {
        var west = agencies.fresh();
        var east = agencies.freshIn("east");

        assertThat(registry.get(east).cell()).isEqualTo("east");
        assertThat(Tenants.call(west, this::port)).isEqualTo(TwoServers.MAIN.port());
        assertThat(Tenants.call(east, this::port)).isEqualTo(TwoServers.EAST.port());
    }

    @Test
    void health_asks_the_register() {
        assertThat(control.health()).isNotNull().extracting(Health::getStatus).isEqualTo(Status.UP);
    }

    private int port() {
        return jdbc.sql("select current_setting('port')::int")
                .query(Integer.class)
                .single();
    }
}
