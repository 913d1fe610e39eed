package org.tallystick.payments.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.web.Place;

@Configuration(proxyBeanMethods = false)
class CounterPlace {

    @Bean
    Place counter() {
        return new Place("Counter", "counter", "counter", 'c', "payment.take", 20);
    }
}
