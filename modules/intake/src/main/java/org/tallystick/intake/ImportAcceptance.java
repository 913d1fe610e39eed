package org.tallystick.intake;

import org.jspecify.annotations.Nullable;
import org.tallystick.policy.PolicyKind;

/**
 * What the agency wants of imports: whether somebody accepts before anything posts, after how many days a new account
 * is looked at first, the user name of who answers for new accounts (none: the one who imports), and whether no file
 * is accepted without the sender's own totals (left out: it is).
 */
record ImportAcceptance(
        boolean acceptanceNeeded,
        int firstLookDays,
        @Nullable String owner,
        @Nullable Boolean controlTotalsNeeded) {

    static final PolicyKind<ImportAcceptance> KIND = new PolicyKind<>("import-acceptance", ImportAcceptance.class);

    /** Where an agency has adopted nothing. */
    static final ImportAcceptance NONE_ADOPTED = new ImportAcceptance(false, 30, null, null);

    boolean wantsControlTotals() {
        return Boolean.TRUE.equals(controlTotalsNeeded);
    }

    ImportAcceptance {
        if (firstLookDays < 0 || firstLookDays > 366)
            throw new IllegalArgumentException(
                    "A new account is looked at within a year, not after " + firstLookDays + " days.");
    }
}
