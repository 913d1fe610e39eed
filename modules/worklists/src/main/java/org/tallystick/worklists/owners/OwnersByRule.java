package org.tallystick.worklists.owners;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.OpenAccount;
import org.tallystick.accounts.OwnerRule;
import org.tallystick.approvals.Conflicts;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.policy.Policies;
import org.tallystick.policy.PolicyKind;
import org.tallystick.policy.PolicyRefused;
import org.tallystick.security.PersonId;
import org.tallystick.staff.People;

/** Names the owner of each account that is opened, by the agency's rules of assignment. */
@Component
class OwnersByRule implements OwnerRule {

    private final Policies policies;
    private final Facts facts;
    private final People people;
    private final Conflicts conflicts;
    private final BusinessDay day;

    OwnersByRule(Policies policies, Facts facts, People people, Conflicts conflicts, BusinessDay day) {
        this.policies = policies;
        this.facts = facts;
        this.people = people;
        this.conflicts = conflicts;
        this.day = day;
    }

    /** Empty where the agency adopted none. */
    Optional<AssignmentRules> today() {
        try {
            return Optional.of(
                    policies.inForce(AssignmentRules.KIND, day.today()).terms());
        } catch (PolicyRefused _) {
            return Optional.empty();
        }
    }

    @Override
    public Map<AccountId, PersonId> ownersOf(List<OpenAccount> opened) {
        var rules = today();
        if (rules.isEmpty()) return Map.of();
        var sharing = new Sharing(rules.get(), people.all(), null, conflicts.everybodyStaysOutOf());
        var owners = new HashMap<AccountId, PersonId>();
        for (var account : facts.ofOpening(opened)) {
            var owner = sharing.byId(account);
            if (owner != null) owners.put(account.id(), owner);
        }
        return owners;
    }

    @Bean
    static PolicyKind<AssignmentRules> assignmentRules() {
        return AssignmentRules.KIND;
    }
}
