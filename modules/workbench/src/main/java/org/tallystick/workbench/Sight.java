package org.tallystick.workbench;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtRow;
import org.tallystick.agency.DebtTypes;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Question;
import org.tallystick.staff.People;

/**
 * Which accounts the person at work may see: those of departments they have authority for, and with restricted kinds of
 * debt only those of their own position's department, unless they have authority over restricted accounts.
 */
@Component
class Sight {

    private static final String VIEW = "account.view";
    private static final String RESTRICTED = "account.restricted";

    private final Accounts accounts;
    private final DebtTypes types;
    private final People people;
    private final Authority authority;

    Sight(Accounts accounts, DebtTypes types, People people, Authority authority) {
        this.accounts = accounts;
        this.types = types;
        this.people = people;
        this.authority = authority;
    }

    /** Those of them that may be seen, in their order. */
    List<AccountRow> of(Collection<AccountRow> all) {
        var looking = new Looking(restrictedOn(all));
        return all.stream().filter(looking::sees).toList();
    }

    /** The restricted kinds of debt on each account that has any; nothing is read where the agency restricts none. */
    private Map<AccountId, Set<String>> restrictedOn(Collection<AccountRow> all) {
        var codes = types.restricted();
        if (codes.isEmpty()) return Map.of();
        return accounts.debtsOf(all.stream().map(AccountRow::id).toList()).stream()
                .filter(debt -> codes.contains(debt.debtType()))
                .collect(Collectors.groupingBy(
                        DebtRow::account, Collectors.mapping(DebtRow::debtType, Collectors.toUnmodifiableSet())));
    }

    /** Asks each question once. */
    private final class Looking {
        private final Map<AccountId, Set<String>> restricted;
        private final Map<Question, Boolean> answers = new HashMap<>();
        private @Nullable List<String> own;

        Looking(Map<AccountId, Set<String>> restricted) {
            this.restricted = restricted;
        }

        boolean sees(AccountRow account) {
            if (!may(Question.of(VIEW).department(account.department()))) return false;
            return restricted.getOrDefault(account.id(), Set.of()).stream()
                    .allMatch(type -> departments().contains(account.department())
                            || may(Question.of(RESTRICTED)
                                    .department(account.department())
                                    .debtType(type)));
        }

        private boolean may(Question question) {
            return answers.computeIfAbsent(question, authority::may);
        }

        private List<String> departments() {
            if (own == null) own = people.departmentsOf(CurrentPerson.get().person());
            return own;
        }
    }
}
