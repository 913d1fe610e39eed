package org.tallystick.staff;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tallystick.staff.DelegationTables.Kept;

/** Tells that somebody acts for a colleague in all their work, or no longer; relief for single acts moves no work. */
@Component
class ReliefNews {

    private static final String QUEUE = "queue.work";

    private final DelegationTables delegations;
    private final ApplicationEventPublisher news;

    ReliefNews(DelegationTables delegations, ApplicationEventPublisher news) {
        this.delegations = delegations;
        this.news = news;
    }

    void inForce(UUID id) {
        delegations.held(id).ifPresent(kept -> tell(kept, false));
    }

    void over(Kept kept) {
        tell(kept, true);
    }

    private void tell(Kept kept, boolean over) {
        var one = kept.delegation();
        var actsFor = kept.actsFor();
        var until = one.until();
        if (actsFor == null || until == null) return;
        if (one.actions().isEmpty() || one.actions().contains(QUEUE))
            news.publishEvent(new ReliefChanged(one.number(), one.holder(), actsFor, one.from(), until, over));
    }
}
