package org.tallystick.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.tallystick.tenancy.Provisioning;

/** The clock that stands still, and the fresh agency. */
@TestConfiguration(proxyBeanMethods = false)
class TestWorld {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    TestTenant testTenant(Provisioning provisioning) {
        return new TestTenant(provisioning);
    }
}
