package org.tallystick.intake;

import java.util.Optional;
import org.tallystick.agency.DebtType;
import org.tallystick.security.PersonId;

/** The agency's own words that a row may use. */
interface AgencyWords {
    Optional<DebtType> debtType(String code);

    boolean hasDepartment(String code);

    Optional<PersonId> person(String username);
}
