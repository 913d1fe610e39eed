package org.tallystick.staff;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.May;
import org.tallystick.security.Permission;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.staff.AuthorityTables.Person;
import org.tallystick.staff.AuthorityTables.Standing;
import org.tallystick.staff.StaffTables.NamedGrant;
import org.tallystick.tenancy.Answer;
import org.tallystick.tenancy.Once;
import org.tallystick.tenancy.RoundTrips;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/**
 * Answers from the agency's ladder as it stands on the business date. What was read of it is kept, and each time the
 * database is asked whether it is still the same edition, so a lost right is lost at once.
 */
@Component
class MayByLadder implements May {

    private final AuthorityTables authorities;
    private final RoundTrips trips;
    private final BusinessDay day;
    private final Map<TenantId, Edition> editions = new ConcurrentHashMap<>();

    MayByLadder(AuthorityTables authorities, RoundTrips trips, BusinessDay day) {
        this.authorities = authorities;
        this.trips = trips;
        this.day = day;
    }

    @Override
    public void ahead() {
        var _ = asked();
    }

    @Override
    public Permission may(Question question) {
        var edition = edition();
        var standing = edition.standing(
                        question.person().value(),
                        question.action(),
                        today -> authorities.standing(question.person().value(), question.action(), today))
                .orElse(null);
        if (standing == null) return new Permission.Refused("You are not among the people of this agency.");
        boolean lent =
                standing.grants().stream().anyMatch(named -> named.grant().delegated());
        return decision(question.person(), standing, lent ? edition.delegations(authorities::delegations) : List.of())
                .on(question);
    }

    /** Whether they may on another day, by what is written down today. */
    boolean may(Question question, LocalDate on) {
        return authorities
                .standing(question.person().value(), question.action(), on)
                .map(standing -> decision(question.person(), standing, authorities.delegations(on))
                        .on(question))
                .filter(Permission.Allowed.class::isInstance)
                .isPresent();
    }

    /** The edition is asked for before anything of it is read: what is read later is at least as new. */
    private Edition edition() {
        var today = day.today();
        var now = asked().get().getFirst();
        return editions.compute(
                Tenants.current(),
                (_, known) -> known != null && known.is(now, today) ? known : new Edition(now, today));
    }

    private Answer<List<UUID>> asked() {
        return Once.ask(() -> trips.once(this, authorities::edition), this);
    }

    /** Action by action, whether the person may in any case; what {@link #may} answers at the door. */
    @Transactional(readOnly = true)
    Map<String, Permission> ever(PersonRow person, List<String> actions) {
        var today = day.today();
        var seats = authorities.seats(person, today);
        var delegations = authorities.delegations(today);
        var grants = authorities.grants(actions, today).stream()
                .collect(Collectors.groupingBy(named -> named.grant().action()));
        var answers = new LinkedHashMap<String, Permission>();
        for (var action : actions) {
            var standing = new Standing(
                    new Person(person.username(), person.name(), seats), grants.getOrDefault(action, List.of()));
            answers.put(
                    action,
                    decision(person.id(), standing, delegations)
                            .on(new Question(person.id(), action, null, null, null, List.of(), true)));
        }
        return answers;
    }

    private static Decision decision(PersonId id, Standing standing, List<Delegation> delegations) {
        var grants = standing.grants();
        var person = standing.person();
        var names = grants.stream().collect(Collectors.toMap(NamedGrant::grant, NamedGrant::holder, (one, _) -> one));
        var atWork = CurrentPerson.orNull();
        boolean asksThemselves = atWork == null || atWork.person().equals(id);
        return new Decision(
                new Decision.Asked(person.username(), asksThemselves ? null : person.name(), person.seats()),
                grants.stream().map(NamedGrant::grant).toList(),
                delegations,
                grant -> names.getOrDefault(grant, grant.holder()));
    }
}
