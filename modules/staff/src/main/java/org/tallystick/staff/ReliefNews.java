package org.tallystick.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.staff.DelegationTables.Kept;

/** Tells that somebody acts for a colleague in all their work, or no longer; relief for single acts moves no work. */
@Component
class ReliefNews {

    private static final String QUEUE = "queue.work";

    private final DelegationTables delegations;
    private final ApplicationEventPublisher news;
    private final BusinessDay day;

    ReliefNews(DelegationTables delegations, ApplicationEventPublisher news, BusinessDay day) {
        this.delegations = delegations;
        this.news = news;
        this.day = day;
    }

    void inForce(UUID id) {
        delegations.held(id).ifPresent(kept -> of(kept, day.today()).forEach(news::publishEvent));
    }

    void over(Kept kept) {
        if (movesWork(kept)) news.publishEvent(told(kept, String.valueOf(kept.actsFor()), true));
    }

    /** Whose work goes to who acts: of who is away, or of those who left the desk. */
    List<ReliefChanged> of(Kept kept, LocalDate on) {
        if (!movesWork(kept)) return List.of();
        var from = kept.delegation().from();
        var away = kept.actsFor();
        var all = away != null
                ? List.of(away)
                : delegations.leftAt(String.valueOf(kept.actsAt()), from.isAfter(on) ? from : on);
        return all.stream().map(one -> told(kept, one, false)).toList();
    }

    private static boolean movesWork(Kept kept) {
        var actions = kept.delegation().actions();
        return kept.acting() && kept.delegation().until() != null && (actions.isEmpty() || actions.contains(QUEUE));
    }

    private static ReliefChanged told(Kept kept, String away, boolean over) {
        var one = kept.delegation();
        var until = one.until() == null ? one.from() : one.until();
        return new ReliefChanged(one.number(), one.holder(), away, kept.actsAt(), one.from(), until, over);
    }
}
