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

    @Bean
    KnownKeys paymentKeys() {
        return KnownKeys.of(
                "Payment",
                "payment.take",
                "c",
                "cash",
                "k",
                "check",
                "d",
                "card",
                "m",
                "money order",
                "s",
                "part in another tender",
                "x",
                "explain in the payer's language");
    }

    @Bean
    KnownKeys receiptKeys() {
        return KnownKeys.of(
                "Receipt",
                "payment.take",
                "c",
                "print a copy",
                "v",
                "void",
                "r",
                "reverse",
                "t",
                "another tender",
                "j",
                "day before",
                "k",
                "day after");
    }
}
