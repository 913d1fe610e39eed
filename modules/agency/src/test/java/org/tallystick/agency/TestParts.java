package org.tallystick.agency;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.policy.PolicyKind;

/** Stands in for the modules above: a kind of policy, and a part that issues a credential. */
@Configuration(proxyBeanMethods = false)
class TestParts {

    record CounterHours(int opensAt, int closesAt) {}

    static final PolicyKind<CounterHours> COUNTER_HOURS = new PolicyKind<>("counter-hours", CounterHours.class);

    @Bean
    PolicyKind<CounterHours> counterHours() {
        return COUNTER_HOURS;
    }

    @Component
    @Order(90)
    static class Keys implements PackPart {
        @Override
        public String name() {
            return "keys";
        }

        @Override
        public boolean issuesCredentials() {
            return true;
        }

        @Override
        public void apply(PackFolder pack, Onboarding.Report report) {
            if (report.issueAll())
                report.issued(new Onboarding.Issued("Programs", null, null, "Service", "service", null, "key", true));
        }
    }
}
