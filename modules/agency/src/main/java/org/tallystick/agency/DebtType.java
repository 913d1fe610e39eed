package org.tallystick.agency;

import java.util.List;

/**
 * A kind of debt of the agency: whose it is, its nature (TAX, FINE, FEE, RESTITUTION, MEDICAL, UTILITY, CONTRACT,
 * COURT_COST), the fund it is credited to, and its charge types in the order in which they are levied.
 */
public record DebtType(
        String code, String name, String department, String nature, String fund, List<ChargeType> chargeTypes) {
    public DebtType {
        chargeTypes = List.copyOf(chargeTypes);
    }
}
