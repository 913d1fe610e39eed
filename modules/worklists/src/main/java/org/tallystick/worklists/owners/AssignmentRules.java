package org.tallystick.worklists.owners;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;
import org.tallystick.policy.PolicyKind;

/** Who gets which accounts: the first rule that fits an account says among whom it is shared out. */
public record AssignmentRules(List<Rule> rules) {

    static final PolicyKind<AssignmentRules> KIND = new PolicyKind<>("assignment", AssignmentRules.class);

    public AssignmentRules {
        rules = List.copyOf(rules);
    }

    /**
     * What is left out fits every account.
     *
     * @param namesFrom the first letters of the debtor's name as it is written, such as {@code A}
     * @param namesTo the last ones, included: {@code K} takes in Kramer
     * @param atLeast in cents, included
     * @param below in cents, not included
     * @param languages codes such as {@code es}, as noted with the debtor's contact points
     * @param people usernames
     * @param rungs everybody who holds a class of these rungs
     */
    public record Rule(
            @Nullable List<String> debtTypes,
            @Nullable List<String> departments,
            @Nullable String namesFrom,
            @Nullable String namesTo,
            @Nullable Money atLeast,
            @Nullable Money below,
            @Nullable List<String> languages,
            @Nullable List<String> people,
            @Nullable List<String> rungs) {
        public Rule {
            if (people == null && rungs == null)
                throw new IllegalArgumentException("a rule says to whom: people or rungs.");
        }

        boolean fits(ToAssign account) {
            return (debtTypes == null || account.debtTypes().stream().anyMatch(debtTypes::contains))
                    && (departments == null || departments.contains(account.department()))
                    && fitsName(account.name())
                    && (atLeast == null || account.owed().compareTo(atLeast) >= 0)
                    && (below == null || account.owed().compareTo(below) < 0)
                    && (languages == null || account.languages().stream().anyMatch(languages::contains));
        }

        private boolean fitsName(String name) {
            return (namesFrom == null || begin(name, namesFrom.length()).compareToIgnoreCase(namesFrom) >= 0)
                    && (namesTo == null || begin(name, namesTo.length()).compareToIgnoreCase(namesTo) <= 0);
        }

        private static String begin(String name, int letters) {
            return name.substring(0, Math.min(letters, name.length()));
        }
    }
}
