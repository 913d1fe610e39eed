package org.tallystick.correspondence;

import org.jspecify.annotations.Nullable;
import org.tallystick.policy.PolicyKind;

/**
 * Where debtors may ask, as the agency wants it printed on what they take home.
 *
 * @param address where to come or write to, in one line
 * @param phone as it is dialed
 * @param website without its protocol
 */
record StatementTerms(
        @Nullable String address,
        @Nullable String phone,
        @Nullable String website) {

    static final PolicyKind<StatementTerms> KIND = new PolicyKind<>("statement", StatementTerms.class);

    /** Where an agency has adopted nothing, only its counter is named. */
    static final StatementTerms NONE_ADOPTED = new StatementTerms(null, null, null);
}
