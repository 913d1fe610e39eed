package org.tallystick.worklists;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.DuePlace;
import org.tallystick.accounts.NextStep;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/**
 * How far each queue was emptied, so that a search begins behind what was worked: index entries of worked accounts stay
 * until the longest report is over, and reading past them is what makes a busy queue slow. Only a hint: every two
 * seconds one search looks from the beginning again.
 */
@Component
class LowWater {

    private static final Duration HOLDS = Duration.ofSeconds(2);
    private static final int MOST = 20_000;

    /** One person's accounts that wait for one step. */
    record Shelf(TenantId tenant, PersonId owner, NextStep step) {
        static Shelf of(PersonId owner, NextStep step) {
            return new Shelf(Tenants.current(), owner, step);
        }
    }

    /**
     * Where a search begins.
     *
     * @param round which look from the beginning it belongs to; a mark of an earlier one is forgotten
     * @param after null at the beginning
     */
    record Mark(long round, Instant since, @Nullable DuePlace after, boolean empty) {}

    private final Map<Shelf, Mark> marks = new ConcurrentHashMap<>();

    /** Where to begin; the first to ask after the hint grew old begins at the beginning. */
    Mark of(Shelf shelf, Instant now) {
        var known = marks.get(shelf);
        if (known != null && now.isBefore(known.since().plus(HOLDS))) return known;
        if (marks.size() > MOST) marks.clear();
        var anew = new Mark(known == null ? 1 : known.round() + 1, now, known == null ? null : known.after(), false);
        if (known == null ? marks.putIfAbsent(shelf, anew) != null : !marks.replace(shelf, known, anew))
            return marks.getOrDefault(shelf, anew);
        return new Mark(anew.round(), now, null, false);
    }

    /** Everything up to this account is in somebody's work or done. */
    void reached(Shelf shelf, Mark from, DuePlace account) {
        marks.computeIfPresent(shelf, (_, known) -> {
            if (known.round() != from.round()) return known;
            if (from.after() == null) return new Mark(known.round() + 1, known.since(), account, false);
            var at = known.after();
            return at == null || isBefore(at, account) ? new Mark(known.round(), known.since(), account, false) : known;
        });
    }

    void emptied(Shelf shelf, Mark from) {
        marks.computeIfPresent(
                shelf,
                (_, known) -> known.round() == from.round()
                        ? new Mark(known.round(), known.since(), known.after(), true)
                        : known);
    }

    void forget(PersonId owner) {
        var tenant = Tenants.current();
        marks.keySet()
                .removeIf(shelf -> shelf.owner().equals(owner) && shelf.tenant().equals(tenant));
    }

    private static boolean isBefore(DuePlace one, DuePlace other) {
        int days = one.nextDate().compareTo(other.nextDate());
        return days == 0 ? inOrder(one).compareTo(inOrder(other)) < 0 : days < 0;
    }

    /** As the database orders ids, which has no sign. */
    private static String inOrder(DuePlace place) {
        return place.id().value().toString();
    }
}
