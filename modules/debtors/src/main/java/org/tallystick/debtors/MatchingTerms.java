package org.tallystick.debtors;

import org.tallystick.policy.PolicyKind;

/**
 * What an agency makes of likenesses between parties, in points: from {@code link} points a new party is linked to a
 * known one by itself, from {@code ask} points somebody is asked. The last four are taken away; a different Social
 * Security number, date of birth or suffix also keeps anything from being linked by itself.
 */
record MatchingTerms(
        int link,
        int ask,
        int sameTaxNumber,
        int sameDriverLicense,
        int sameBooking,
        int sameCase,
        int sameBirth,
        int nearBirth,
        int sameName,
        int sameOrganization,
        int samePhone,
        int sameEmail,
        int sameAddress,
        int otherTaxNumber,
        int otherBirth,
        int otherSuffix,
        int otherName) {

    static final PolicyKind<MatchingTerms> KIND = new PolicyKind<>("matching", MatchingTerms.class);

    /** Where an agency has adopted nothing: a name needs a birth or an address beside it to be linked. */
    static final MatchingTerms NONE_ADOPTED =
            new MatchingTerms(80, 60, 100, 80, 60, 10, 40, 15, 40, 50, 25, 25, 40, 100, 60, 40, 40);

    MatchingTerms {
        if (ask < 1) throw new IllegalArgumentException("Somebody is asked from at least 1 point.");
        if (link <= ask) throw new IllegalArgumentException("More points are needed to link than to ask.");
    }
}
