package org.tallystick.agency;

import java.util.List;
import org.springframework.stereotype.Service;

/** The departments whose debts the agency collects. */
@Service
public class Departments {

    Departments() {}

    public List<Department> all() {
        throw new UnsupportedOperationException();
    }

    /** The department of this code. Refused with {@link IllegalArgumentException} when the agency has none. */
    public Department byCode(String code) {
        throw new UnsupportedOperationException(code);
    }
}
