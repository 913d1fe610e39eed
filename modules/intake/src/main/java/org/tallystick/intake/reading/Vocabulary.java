package org.tallystick.intake.reading;

import org.springframework.stereotype.Component;
import org.tallystick.agency.DebtTypes;
import org.tallystick.agency.Departments;
import org.tallystick.staff.People;

/** Where the agency's own words are asked for, once before a file is read. */
@Component
public class Vocabulary {

    private final DebtTypes debtTypes;
    private final Departments departments;
    private final People people;

    Vocabulary(DebtTypes debtTypes, Departments departments, People people) {
        this.debtTypes = debtTypes;
        this.departments = departments;
        this.people = people;
    }

    public AgencyWords now() {
        return new AgencyWords(debtTypes, departments, people);
    }
}
