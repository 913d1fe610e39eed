package org.tallystick.staff;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.PersonId;

/** The people of the agency and the positions they hold today. */
@Service
@Transactional(readOnly = true)
public class People {

    private final StaffTables tables;
    private final BusinessDay day;

    People(StaffTables tables, BusinessDay day) {
        this.tables = tables;
        this.day = day;
    }

    /** Refused with {@link IllegalArgumentException} when the agency has no such person. */
    public PersonRow of(PersonId person) {
        return ifThere(person)
                .orElseThrow(() -> new IllegalArgumentException("Nobody here is known by the id " + person + "."));
    }

    public Optional<PersonRow> ifThere(PersonId person) {
        return tables.person(person.value(), day.today());
    }

    public Optional<PersonRow> byUsername(String username) {
        return tables.person(username, day.today());
    }

    /** The departments of the positions that the person holds today; none for positions that belong to no department. */
    public List<String> departmentsOf(PersonId person) {
        return tables.departments(person.value(), day.today());
    }

    /** In the order of the agency's positions. */
    public List<PersonRow> all() {
        return tables.people(day.today());
    }
}
