package org.tallystick.intake;

import java.util.Optional;
import org.tallystick.agency.DebtType;
import org.tallystick.security.PersonId;

/** The agency's own words that a row may use. */
interface AgencyWords {
    Optional<DebtType> debtType(String code);

    default boolean hasCharge(DebtType type, String charge) {
        return type.chargeTypes().stream().anyMatch(known -> known.code().equals(charge));
    }

    boolean hasDepartment(String code);

    Optional<PersonId> person(String username);
}
