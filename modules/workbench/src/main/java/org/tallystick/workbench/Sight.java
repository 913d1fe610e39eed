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
import org.tallystick.approvals.Conflicts;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Question;
import org.tallystick.staff.People;
import org.tallystick.tenancy.RoundTrips;

/**
 * Which accounts the person at work may see: those of departments they have authority for, and with restricted kinds of
 * debt only those of their own position's department, unless they have authority over restricted accounts; and no case in
 * which they have no part.
 */
@Component
class Sight {

    private static final String VIEW = "account.view";
    private static final String RESTRICTED = "account.restricted";

    private final Accounts accounts;
    private final DebtTypes types;
    private final People people;
    private final Authority authority;
    private final Conflicts conflicts;
    private final RoundTrips trips;

    Sight(
            Accounts accounts,
            DebtTypes types,
            People people,
            Authority authority,
            Conflicts conflicts,
            RoundTrips trips) {
        this.accounts = accounts;
        this.types = types;
        this.people = people;
        this.authority = authority;
        this.conflicts = conflicts;
        this.trips = trips;
    }

    /** Those of them that may be seen, in their order. */
    List<AccountRow> of(Collection<AccountRow> all) {
        var permitted = permitted(all);
        return permitted.accounts().stream()
                .filter(account -> account.concerns().stream().noneMatch(permitted.staysOutOf()::contains))
                .toList();
    }

    /** Refuses an account that would be seen if it were not for a conflict of interest; anything else it lets pass. */
    void refuseConflict(AccountRow account) {
        if (permitted(List.of(account)).accounts().isEmpty()) return;
        conflicts.refuseSight(
                account.concerns(),
                "Account " + account.number() + " is " + account.ownerName() + "'s; send them there.");
    }

    /** Whether it would be seen if it were not for a conflict of interest, and the agency masks such a case. */
    boolean masks(AccountRow account) {
        return !permitted(List.of(account)).accounts().isEmpty()
                && of(List.of(account)).isEmpty()
                && conflicts.isMasked();
    }

    private record Permitted(List<AccountRow> accounts, Set<String> staysOutOf) {}

    /** Conflicts come along with the first question. */
    private Permitted permitted(Collection<AccountRow> all) {
        var looking = new Looking(restrictedOn(all));
        return trips.<Permitted, RuntimeException>together(() -> {
            var staysOutOf = conflicts.staysOutOf();
            return new Permitted(all.stream().filter(looking::sees).toList(), staysOutOf.get());
        });
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
