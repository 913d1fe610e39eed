package org.tallystick.approvals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.InPlaceOf;
import org.tallystick.security.Permission.Allowed;
import org.tallystick.security.PersonId;
import org.tallystick.staff.People;

/** Deciding in place of somebody: by authority that is lent, in a case of theirs, or because it went to them. */
@Component
class Deputies {

    private final Authority authority;
    private final People people;

    Deputies(Authority authority, People people) {
        this.authority = authority;
        this.people = people;
    }

    /** The person at work, and for each whose place they take, in whose. What went to those comes to them. */
    Map<PersonId, Optional<InPlaceOf>> seats() {
        var seats = new LinkedHashMap<PersonId, Optional<InPlaceOf>>();
        seats.put(CurrentPerson.get().person(), Optional.empty());
        for (var away : authority.standsInFor())
            people.byUsername(String.valueOf(away.username()))
                    .ifPresent(person -> seats.putIfAbsent(person.id(), Optional.of(away)));
        return seats;
    }

    /** In whose place the person at work would decide; a record of it says so. */
    Optional<InPlaceOf> inPlaceOf(ApprovalRow row, Allowed allowed) {
        return Optional.ofNullable(allowed.actingFor())
                .or(() -> authority.inPlaceIn(row.concerns()))
                .or(() -> cameAs(row));
    }

    /** What stands against it: they would decide what the one who is away asked for or recommended. */
    Optional<String> against(ApprovalRow row, Allowed allowed) {
        var deputy = inPlaceOf(row, allowed).orElse(null);
        if (deputy == null) return Optional.empty();
        if (row.requestedByUsername().equals(deputy.username()))
            return Optional.of(
                    "You would decide in place of " + deputy.name() + ", who asked for it; somebody else decides.");
        return deputy.name().equals(row.recommendedByName())
                ? Optional.of("You would decide in place of " + deputy.name()
                        + ", who recommended it; two rungs in one person do not make two.")
                : Optional.empty();
    }

    /** It went to somebody who is away, and not to the person at work as well. */
    private Optional<InPlaceOf> cameAs(ApprovalRow row) {
        var went = row.escalatedToPeople();
        if (went.isEmpty() || went.contains(CurrentPerson.get().person().value())) return Optional.empty();
        return seats().entrySet().stream()
                .filter(seat -> went.contains(seat.getKey().value()))
                .flatMap(seat -> seat.getValue().stream())
                .findFirst();
    }
}
