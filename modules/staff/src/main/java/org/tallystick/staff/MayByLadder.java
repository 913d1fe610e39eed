package org.tallystick.staff;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.May;
import org.tallystick.security.Permission;
import org.tallystick.security.Question;
import org.tallystick.staff.StaffTables.NamedGrant;

/** Answers from the agency's ladder as it stands on the business date; nothing is remembered, so a lost right is lost at once. */
@Component
class MayByLadder implements May {

    private final StaffTables tables;
    private final BusinessDay day;

    MayByLadder(StaffTables tables, BusinessDay day) {
        this.tables = tables;
        this.day = day;
    }

    @Override
    @Transactional(readOnly = true)
    public Permission may(Question question) {
        var today = day.today();
        var person = tables.person(question.person().value(), today);
        if (person.isEmpty()) return new Permission.Refused("You are not among the people of this agency.");
        var grants = tables.grants(question.action(), today);
        var names = grants.stream().collect(Collectors.toMap(NamedGrant::grant, NamedGrant::holder, (one, _) -> one));
        return new Decision(
                        person.get().username(),
                        tables.seats(question.person().value(), today),
                        grants.stream().map(NamedGrant::grant).toList(),
                        grant -> names.getOrDefault(grant, grant.holder()))
                .on(question);
    }
}
