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
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.staff.AuthorityTables.Standing;
import org.tallystick.staff.StaffTables.NamedGrant;

/** Answers from the agency's ladder as it stands on the business date; nothing is remembered, so a lost right is lost at once. */
@Component
class MayByLadder implements May {

    private final AuthorityTables authorities;
    private final BusinessDay day;

    MayByLadder(AuthorityTables authorities, BusinessDay day) {
        this.authorities = authorities;
        this.day = day;
    }

    @Override
    public Permission may(Question question) {
        var today = day.today();
        var standing = authorities
                .standing(question.person().value(), question.action(), today)
                .orElse(null);
        if (standing == null) return new Permission.Refused("You are not among the people of this agency.");
        boolean lent =
                standing.grants().stream().anyMatch(named -> named.grant().delegated());
        return decision(question.person(), standing, lent ? authorities.delegations(today) : List.of())
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
        for (var action : actions) {
            var standing =
                    new Standing(person.username(), person.name(), seats, grants.getOrDefault(action, List.of()));
            answers.put(
                    action,
                    decision(person.id(), standing, delegations)
                            .on(new Question(person.id(), action, null, null, null, true)));
        }
        return answers;
    }

    private static Decision decision(PersonId person, Standing standing, List<Delegation> delegations) {
        var grants = standing.grants();
        var names = grants.stream().collect(Collectors.toMap(NamedGrant::grant, NamedGrant::holder, (one, _) -> one));
        var atWork = CurrentPerson.orNull();
        boolean asksThemselves = atWork == null || atWork.person().equals(person);
        return new Decision(
                new Decision.Asked(standing.username(), asksThemselves ? null : standing.name(), standing.seats()),
                grants.stream().map(NamedGrant::grant).toList(),
                delegations,
                grant -> names.getOrDefault(grant, grant.holder()));
    }
}
