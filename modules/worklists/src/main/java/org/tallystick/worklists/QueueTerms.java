package org.tallystick.worklists;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.policy.Policies;
import org.tallystick.policy.PolicyKind;
import org.tallystick.policy.PolicyRefused;

/** The agency's order of its queues, as it is today. */
@Component
class QueueTerms {

    private final Policies policies;
    private final BusinessDay day;

    QueueTerms(Policies policies, BusinessDay day) {
        this.policies = policies;
        this.day = day;
    }

    QueueOrder today() {
        try {
            return policies.inForce(QueueOrder.KIND, day.today()).terms();
        } catch (PolicyRefused _) {
            return QueueOrder.NONE_ADOPTED;
        }
    }

    @Bean
    static PolicyKind<QueueOrder> queueOrder() {
        return QueueOrder.KIND;
    }
}
