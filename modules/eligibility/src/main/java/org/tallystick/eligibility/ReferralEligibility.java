package org.tallystick.eligibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.policy.PolicyKind;

/** What the agency takes from departments: rules of which the first that fits a debt says; none fits: it may come. */
record ReferralEligibility(List<Rule> rules) {

    static final PolicyKind<ReferralEligibility> KIND =
            new PolicyKind<>("referral-eligibility", ReferralEligibility.class);

    /** Where an agency has adopted nothing: everything may come, nothing must. */
    static final ReferralEligibility NONE_ADOPTED = new ReferralEligibility(List.of());

    ReferralEligibility {
        rules = List.copyOf(rules);
    }

    /**
     * One rule. Left out lists mean every department and every debt type.
     *
     * @param retained the departments keep these debts: they need not refer them
     * @param byAgreement kept debts may come nevertheless, if both sides agreed
     * @param excluded never taken, with the words that say why
     * @param minCents the least that is owed
     * @param minDays the least age in days
     * @param require what the record of a referral must show
     */
    record Rule(
            @Nullable List<String> departments,
            @Nullable List<String> debtTypes,
            @Nullable Boolean retained,
            @Nullable Boolean byAgreement,
            @Nullable String excluded,
            @Nullable Long minCents,
            @Nullable Integer minDays,
            @Nullable List<Shown> require,
            @Nullable String citation) {

        Rule {
            if ((minCents != null && minCents < 0) || (minDays != null && minDays < 0))
                throw new IllegalArgumentException("The least amount and the least age are not below zero.");
        }

        boolean fits(Receivable debt) {
            return among(departments, debt.department()) && among(debtTypes, debt.debtType());
        }

        private static boolean among(@Nullable List<String> codes, String code) {
            return codes == null || codes.isEmpty() || codes.contains(code);
        }

        boolean isRetained() {
            return Boolean.TRUE.equals(retained);
        }

        boolean comesByAgreement() {
            return Boolean.TRUE.equals(byAgreement);
        }

        long leastCents() {
            return minCents == null ? 0 : minCents;
        }

        int leastDays() {
            return minDays == null ? 0 : minDays;
        }

        List<Shown> shown() {
            return require == null ? List.of() : require;
        }
    }

    /** What the record of a referral must show. */
    enum Shown {
        @JsonProperty("debtor")
        DEBTOR("the debtor's name"),
        @JsonProperty("nature")
        NATURE("the nature of the debt"),
        @JsonProperty("amount")
        AMOUNT("the amount"),
        @JsonProperty("contacts")
        CONTACTS("the record of contacts"),
        @JsonProperty("fund")
        FUND("the fund to be credited");

        private final String words;

        Shown(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
