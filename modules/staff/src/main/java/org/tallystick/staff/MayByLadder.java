package org.tallystick.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.May;
import org.tallystick.security.Permission;
import org.tallystick.security.Question;
import org.tallystick.staff.StaffTables.NamedGrant;

/** Answers from the agency's ladder as it stands on the business date; nothing is remembered, so a lost right is lost at once. */
@Component
class MayByLadder implements May {

    private final StaffTables tables;
    private final AuthorityTables authorities;
    private final BusinessDay day;

    MayByLadder(StaffTables tables, AuthorityTables authorities, BusinessDay day) {
        this.tables = tables;
        this.authorities = authorities;
        this.day = day;
    }

    @Override
    @Transactional(readOnly = true)
    public Permission may(Question question) {
        var today = day.today();
        var person = tables.person(question.person().value(), today);
        if (person.isEmpty()) return new Permission.Refused("You are not among the people of this agency.");
        var grants = authorities.grants(List.of(question.action()), today);
        boolean lent = grants.stream().anyMatch(named -> named.grant().delegated());
        return decision(
                        person.get(),
                        authorities.seats(person.get(), today),
                        grants,
                        lent ? authorities.delegations(today) : List.of())
                .on(question);
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
        for (var action : actions)
            answers.put(
                    action,
                    decision(person, seats, grants.getOrDefault(action, List.of()), delegations)
                            .on(new Question(person.id(), action, null, null, null, true)));
        return answers;
    }

    private static Decision decision(
            PersonRow person, List<Seat> seats, List<NamedGrant> grants, List<Delegation> delegations) {
        var names = grants.stream().collect(Collectors.toMap(NamedGrant::grant, NamedGrant::holder, (one, _) -> one));
        var atWork = CurrentPerson.orNull();
        boolean asksThemselves = atWork == null || atWork.person().equals(person.id());
        return new Decision(
                new Decision.Asked(person.username(), asksThemselves ? null : person.name(), seats),
                grants.stream().map(NamedGrant::grant).toList(),
                delegations,
                grant -> names.getOrDefault(grant, grant.holder()));
    }
}
