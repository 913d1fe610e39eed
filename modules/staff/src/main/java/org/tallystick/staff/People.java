package org.tallystick.staff;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tallystick.security.PersonId;

/** The people of the agency and the positions they hold today. */
@Service
public class People {

    People() {}

    /** Refused with {@link IllegalArgumentException} when the agency has no such person. */
    public PersonRow of(PersonId person) {
        throw new UnsupportedOperationException(person.toString());
    }

    public Optional<PersonRow> byUsername(String username) {
        throw new UnsupportedOperationException(username);
    }

    public List<PersonRow> all() {
        throw new UnsupportedOperationException();
    }
}
