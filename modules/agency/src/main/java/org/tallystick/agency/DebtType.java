package org.tallystick.agency;

import java.util.List;

/**
 * A kind of debt of the agency: whose it is, its nature (TAX, FINE, FEE, RESTITUTION, MEDICAL, UTILITY, CONTRACT,
 * COURT_COST), the fund it is credited to, its charge types in the order in which they are levied, and whether accounts
 * with it are shown only to its own department and to who has authority over restricted accounts.
 */
public record DebtType(
        String code,
        String name,
        String department,
        String nature,
        String fund,
        List<ChargeType> chargeTypes,
        boolean restricted) {
    public DebtType {
        chargeTypes = List.copyOf(chargeTypes);
    }
}
