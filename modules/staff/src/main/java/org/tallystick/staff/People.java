package org.tallystick.staff;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.Once;

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
        return Once.ask(() -> tables.person(person.value(), day.today()), People.class, person);
    }

    public Optional<PersonRow> byUsername(String username) {
        return Once.ask(() -> tables.person(username, day.today()), People.class, username);
    }

    /** The departments of the positions that the person holds today; none for positions that belong to no department. */
    public List<String> departmentsOf(PersonId person) {
        return Once.ask(() -> tables.departments(person.value(), day.today()), People.class, "departments", person);
    }

    /** In the order of the agency's positions. */
    public List<PersonRow> all() {
        return Once.ask(() -> tables.people(day.today()), People.class);
    }
}
