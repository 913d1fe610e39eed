package org.tallystick.worklists;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.policy.Policies;
import org.tallystick.policy.PolicyKind;
import org.tallystick.policy.PolicyRefused;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/** The agency's order of its queues, as it is today. */
@Component
class QueueTerms {

    private static final long HOLDS_NANOS = 2_000_000_000L;

    private final Policies policies;
    private final BusinessDay day;
    private final Map<TenantId, Read> known = new ConcurrentHashMap<>();

    private record Read(QueueOrder order, long at) {}

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

    /** As it was within the last two seconds, no older than what is read ahead of the queues. */
    QueueOrder lately() {
        var tenant = Tenants.current();
        var read = known.get(tenant);
        if (read != null && System.nanoTime() - read.at() < HOLDS_NANOS) return read.order();
        var order = today();
        known.put(tenant, new Read(order, System.nanoTime()));
        return order;
    }

    @Bean
    static PolicyKind<QueueOrder> queueOrder() {
        return QueueOrder.KIND;
    }
}
