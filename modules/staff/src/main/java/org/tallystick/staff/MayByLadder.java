package org.tallystick.staff;

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
        var grants = authorities.grants(question.action(), today);
        var names = grants.stream().collect(Collectors.toMap(NamedGrant::grant, NamedGrant::holder, (one, _) -> one));
        boolean lent = grants.stream().anyMatch(named -> named.grant().delegated());
        return new Decision(
                        new Decision.Asked(
                                person.get().username(),
                                isAsking(question) ? null : person.get().name(),
                                authorities.seats(person.get(), today)),
                        grants.stream().map(NamedGrant::grant).toList(),
                        lent ? authorities.delegations(question.action(), today) : java.util.List.of(),
                        grant -> names.getOrDefault(grant, grant.holder()))
                .on(question);
    }

    private static boolean isAsking(Question question) {
        var atWork = CurrentPerson.orNull();
        return atWork == null || atWork.person().equals(question.person());
    }
}
