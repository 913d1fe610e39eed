package org.tallystick.payments.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.web.KnownKeys;
import org.tallystick.web.Place;

@Configuration(proxyBeanMethods = false)
class CounterPlace {

    @Bean
    Place counter() {
        return new Place("Counter", "counter", "counter", 'c', "payment.take", 20);
    }

    @Bean
    KnownKeys counterKeys() {
        return KnownKeys.of("Counter", "payment.take", "f", "find", "p", "payment");
    }
}
