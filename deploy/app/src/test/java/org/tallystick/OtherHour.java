package org.tallystick;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The hour at which the tests of the whole believe to begin: with {@code -Dtallystick.at=2026-11-01T06:55:00Z} midnight
 * comes to San Francisco while they run, at the end of a month and on the night in which the clocks change.
 */
@Configuration(proxyBeanMethods = false)
class OtherHour {

    private static final String AT = System.getProperty("tallystick.at", "");

    @Bean
    @Primary
    InstantSource otherHour() {
        var system = InstantSource.system();
        return AT.isEmpty()
                ? system
                : InstantSource.offset(system, Duration.between(system.instant(), Instant.parse(AT)));
    }
}
