package org.tallystick.workbench.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tallystick.approvals.Conflicts;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/** Whose cases the person at work stays out of, as it was known a moment ago: almost nobody does, and everybody searches. */
@Component
class StaysOutOf {

    /** A search knows of a new conflict at most this much later. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private record Remembered(Instant since, Map<PersonId, Set<String>> everybody) {

        /** Not when the clock was put back. */
        boolean holds(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(REMEMBERED));
        }
    }

    private final Map<TenantId, Remembered> remembered = new ConcurrentHashMap<>();
    private final Conflicts conflicts;
    private final BusinessDay day;

    StaysOutOf(Conflicts conflicts, BusinessDay day) {
        this.conflicts = conflicts;
        this.day = day;
    }

    Set<String> thePersonAtWork() {
        var tenant = Tenants.current();
        var now = day.now();
        var known = remembered.get(tenant);
        if (known == null || !known.holds(now)) {
            known = new Remembered(now, conflicts.everybodyStaysOutOf());
            remembered.put(tenant, known);
        }
        return known.everybody().getOrDefault(CurrentPerson.get().person(), Set.of());
    }
}
