package org.tallystick.worklists;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.tallystick.policy.PolicyKind;

/**
 * In which order the next account is found, and how long it stays with who opened it.
 *
 * @param order each of them once
 * @param leaseMinutes from 1 to 480
 */
public record QueueOrder(List<Urgency> order, int leaseMinutes) {

    static final PolicyKind<QueueOrder> KIND = new PolicyKind<>("queue", QueueOrder.class);

    /** Where an agency adopted none. */
    static final QueueOrder NONE_ADOPTED = new QueueOrder(List.of(Urgency.values()), 20);

    public QueueOrder {
        order = List.copyOf(order);
        if (order.size() != Urgency.values().length || EnumSet.copyOf(order).size() != order.size())
            throw new IllegalArgumentException("order names each of " + List.of(Urgency.values()) + " once.");
        if (leaseMinutes < 1 || leaseMinutes > 480)
            throw new IllegalArgumentException("leaseMinutes is from 1 to 480.");
    }

    Duration lease() {
        return Duration.ofMinutes(leaseMinutes);
    }
}
