package org.tallystick.intake;

import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;
import org.tallystick.policy.PolicyKind;

/**
 * What the agency wants of imports: whether somebody accepts before anything posts, after how many days a new account
 * is looked at first, the user name of who answers for new accounts (none: the one who imports), and whether no file
 * is accepted without the sender's own totals (left out: it is). With a second person, always or above an amount,
 * nobody accepts a file that they loaded themselves.
 */
record ImportAcceptance(
        boolean acceptanceNeeded,
        int firstLookDays,
        @Nullable String owner,
        @Nullable Boolean controlTotalsNeeded,
        @Nullable Boolean secondPerson,
        @Nullable Money secondPersonAbove) {

    static final PolicyKind<ImportAcceptance> KIND = new PolicyKind<>("import-acceptance", ImportAcceptance.class);

    /** Where an agency has adopted nothing. */
    static final ImportAcceptance NONE_ADOPTED = new ImportAcceptance(false, 30, null, null, null, null);

    boolean wantsControlTotals() {
        return Boolean.TRUE.equals(controlTotalsNeeded);
    }

    ImportAcceptance {
        if (firstLookDays < 0 || firstLookDays > 366)
            throw new IllegalArgumentException(
                    "A new account is looked at within a year, not after " + firstLookDays + " days.");
    }

    /** Whether a file may post without anybody's word. */
    boolean postsAtOnce() {
        return !acceptanceNeeded
                && !wantsControlTotals()
                && !Boolean.TRUE.equals(secondPerson)
                && secondPersonAbove == null;
    }

    /** Whether somebody else than the sender accepts a file that comes to this balance. */
    boolean wantsSecondPerson(Money balance) {
        if (Boolean.TRUE.equals(secondPerson)) return true;
        return secondPersonAbove != null && balance.max(balance.negated()).compareTo(secondPersonAbove) > 0;
    }
}
