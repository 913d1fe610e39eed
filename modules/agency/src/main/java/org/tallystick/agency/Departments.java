package org.tallystick.agency;

import java.util.List;
import org.springframework.stereotype.Service;

/** The departments whose debts the agency collects. */
@Service
public class Departments {

    private final AgencyFacts facts;

    Departments(AgencyFacts facts) {
        this.facts = facts;
    }

    /** In the agency's own order. */
    public List<Department> all() {
        return facts.current().departments();
    }

    /** The department of this code. Refused with {@link IllegalArgumentException} when the agency has none. */
    public Department byCode(String code) {
        for (var department : all()) if (department.code().equals(code)) return department;
        throw new IllegalArgumentException("The agency has no department " + code + ".");
    }
}
