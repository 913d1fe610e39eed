package org.tallystick.payments;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.policy.PolicyKind;

/**
 * How far back money may count as received, in days: by any cashier, such as a check that lay in the mail over a weekend,
 * and by who has authority for it. Policy kind {@code receiving}; without one money counts on the day on which it comes.
 */
public record ReceivingTerms(int daysBack, int daysBackWithAuthority) {

    static final PolicyKind<ReceivingTerms> KIND = new PolicyKind<>("receiving", ReceivingTerms.class);

    public ReceivingTerms {
        if (daysBack < 0 || daysBackWithAuthority < daysBack)
            throw new IllegalArgumentException("daysBack is not negative, and daysBackWithAuthority not below it");
    }

    static final ReceivingTerms NONE_ADOPTED = new ReceivingTerms(0, 0);

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        PolicyKind<ReceivingTerms> receivingKind() {
            return KIND;
        }
    }
}
