package org.tallystick.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.tenancy.TenantRegistry;
import org.tallystick.tenancy.Tenants;

@ModuleTest
class ModuleTestTests {

    @Autowired
    TestTenant tenant;

    @Autowired
    TenantRegistry registry;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessDay businessDay;

    @Test
    void a_test_works_for_its_own_fresh_agency() {
        assertThat(Tenants.current()).isEqualTo(tenant.id());
        assertThat(user()).isEqualTo(registry.get(tenant.id()).schema());
    }

    @Test
    void a_neighbor_is_there_on_demand() {
        var neighbors = Tenants.call(tenant.neighbor(), this::user);

        assertThat(neighbors)
                .isEqualTo(registry.get(tenant.neighbor()).schema())
                .isNotEqualTo(user());
    }

    @Test
    void the_clock_stands_still() {
        assertThat(businessDay.now()).isEqualTo(TestClock.START);
    }

    private String user() {
        return jdbc.sql("select current_user").query(String.class).single();
    }
}
