package org.tallystick.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.money.Money;

/** A kind of policy as a module would declare it, with everything that terms may hold. */
record OrderOfTiers(
        List<Tier> tiers,
        Money minRefund,
        boolean offsetOtherDebts,
        @Nullable LocalDate reviewOn,
        Map<String, Long> caps) {

    static final PolicyKind<OrderOfTiers> KIND = new PolicyKind<>("order-of-tiers", OrderOfTiers.class);

    enum Method {
        SEQUENTIAL,
        PRO_RATA
    }

    record Tier(String type, Method method, int rateBasisPoints) {
        Tier {
            if (rateBasisPoints < 0) throw new IllegalArgumentException("A rate is never below zero.");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Declaration {
        @Bean
        PolicyKind<OrderOfTiers> orderOfTiers() {
            return KIND;
        }
    }
}
