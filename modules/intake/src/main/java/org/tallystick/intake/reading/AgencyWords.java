package org.tallystick.intake.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tallystick.agency.DebtType;
import org.tallystick.agency.DebtTypes;
import org.tallystick.agency.Department;
import org.tallystick.agency.Departments;
import org.tallystick.security.PersonId;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;

/** The agency's own words that a row may use: its debt types, departments and people, as they are when it is asked. */
public final class AgencyWords {

    private final Map<String, DebtType> debtTypes = new HashMap<>();
    private final Set<String> departments;
    private final Map<String, PersonId> people;

    AgencyWords(DebtTypes debtTypes, Departments departments, People people) {
        debtTypes.all().forEach(type -> this.debtTypes.put(type.code(), type));
        this.departments = departments.all().stream().map(Department::code).collect(Collectors.toSet());
        this.people = people.all().stream().collect(Collectors.toMap(PersonRow::username, PersonRow::id));
    }

    public Optional<DebtType> debtType(String code) {
        return Optional.ofNullable(debtTypes.get(code));
    }

    public boolean hasCharge(DebtType type, String charge) {
        return type.chargeTypes().stream().anyMatch(known -> known.code().equals(charge));
    }

    public boolean hasDepartment(String code) {
        return departments.contains(code);
    }

    public Optional<PersonId> person(String username) {
        return Optional.ofNullable(people.get(username));
    }
}
