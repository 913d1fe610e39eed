package org.tallystick.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;
import org.tallystick.policy.PolicyKind;
import org.tallystick.web.Counted;

/**
 * When an account entered by hand is checked by somebody else, and at which fields the cursor stops.
 *
 * @param always each one
 * @param above those over an amount
 * @param debtTypes those of some debt types
 * @param chargeTypes those that hold charges of some types, such as restitution
 * @param untilAccepted everybody's, until so many of theirs were accepted
 * @param stops the fields at which Enter stops, in order; left out: what is needed
 * @param firstLookDays after how many days a new account is looked at first
 */
record DraftCheck(
        @Nullable Boolean always,
        @Nullable Money above,
        @Nullable List<String> debtTypes,
        @Nullable List<String> chargeTypes,
        @Nullable Integer untilAccepted,
        @Nullable List<DraftField> stops,
        @Nullable Integer firstLookDays) {

    static final PolicyKind<DraftCheck> KIND = new PolicyKind<>("draft-check", DraftCheck.class);

    /** Where an agency has adopted nothing, everything is checked. */
    static final DraftCheck NONE_ADOPTED = new DraftCheck(true, null, null, null, null, null, null);

    private static final int FIRST_LOOK_DAYS = 30;

    DraftCheck {
        if (firstLookDays != null && (firstLookDays < 0 || firstLookDays > 366))
            throw new IllegalArgumentException(
                    "A new account is looked at within a year, not after " + firstLookDays + " days.");
        if (untilAccepted != null && untilAccepted < 0)
            throw new IllegalArgumentException("As many accounts as were accepted are not below zero.");
    }

    int daysToFirstLook() {
        return firstLookDays == null ? FIRST_LOOK_DAYS : firstLookDays;
    }

    List<DraftField> fieldsToStopAt() {
        return stops == null || stops.isEmpty() ? DraftField.NEEDED : stops;
    }

    /** Why somebody else checks it; null when nobody needs to. */
    @Nullable
    String reasonToCheck(DraftContent content, long acceptedBefore) {
        if (Boolean.TRUE.equals(always)) return "Every account entered by hand is checked here.";
        if (above != null && content.total().compareTo(above) > 0)
            return "Accounts over " + above.inDollars() + " are checked.";
        if (debtTypes != null && content.debtType() != null && debtTypes.contains(content.debtType()))
            return "Accounts of this kind of debt are checked.";
        if (chargeTypes != null
                && content.allCharges().stream()
                        .anyMatch(charge -> charge.cents() != 0 && chargeTypes.contains(charge.type())))
            return "Accounts with such a charge are checked.";
        if (untilAccepted != null && acceptedBefore < untilAccepted)
            return "The first " + Counted.of(untilAccepted, "account of everybody is", "accounts of everybody are")
                    + " checked.";
        return null;
    }
}
