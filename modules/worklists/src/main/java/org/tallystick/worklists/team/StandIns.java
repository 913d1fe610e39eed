package org.tallystick.worklists.team;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.InPlaceOf;
import org.tallystick.security.PersonId;
import org.tallystick.staff.Delegations;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.worklists.owners.Covers;

/** For whom somebody stands in today: what waits for those who are away waits for who stands in, and goes back after. */
@Component
class StandIns {

    private final Delegations delegations;
    private final Covers covers;
    private final People people;
    private final Authority authority;
    private final Accounts accounts;

    StandIns(Delegations delegations, Covers covers, People people, Authority authority, Accounts accounts) {
        this.delegations = delegations;
        this.covers = covers;
        this.people = people;
        this.authority = authority;
        this.accounts = accounts;
    }

    /** The person, and everybody whom they stand in for. */
    Set<PersonId> seatsOf(PersonId person) {
        var seats = new LinkedHashSet<PersonId>();
        seats.add(person);
        delegations.actingFor(person).stream()
                .map(InPlaceOf::username)
                .filter(Objects::nonNull)
                .forEach(name -> people.byUsername(name).map(PersonRow::id).ifPresent(seats::add));
        seats.addAll(covers.standsInFor(person));
        return seats;
    }

    /** Whom to tell of what waits for a person: them, and who stands in for them today. */
    Set<PersonId> whoSitsFor(PersonId person) {
        var told = new LinkedHashSet<PersonId>();
        told.add(person);
        people.ifThere(person)
                .ifPresent(row -> delegations
                        .actingInPlaceOf(row.username())
                        .forEach(name ->
                                people.byUsername(name).map(PersonRow::id).ifPresent(told::add)));
        told.addAll(covers.standInsOf(person));
        return told;
    }

    /** The person at work does what waited for one of those; whatever the transaction records says for whom. */
    boolean takes(PersonId seat, String name, AccountId account) {
        var me = CurrentPerson.get().person();
        if (seat.equals(me)) {
            authority.actsIn(() -> accounts.of(account).concerns());
            return true;
        }
        if (!seatsOf(me).contains(seat)) return false;
        authority.actInPlaceOf(lent(me, seat)
                .or(() -> covers.inPlaceOf(me, seat, name))
                .orElseGet(() -> new InPlaceOf(null, name, null, null)));
        return true;
    }

    private Optional<InPlaceOf> lent(PersonId me, PersonId seat) {
        var away = people.ifThere(seat).map(PersonRow::username);
        return delegations.actingFor(me).stream()
                .filter(one -> one.username() != null
                        && away.filter(one.username()::equals).isPresent())
                .findFirst();
    }
}
