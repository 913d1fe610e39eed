package org.tallystick.worklists.owners;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountId;
import org.tallystick.security.PersonId;
import org.tallystick.staff.PersonRow;

/** The arithmetic of sharing out: each account goes where its rule says, there to whoever has the fewest. */
final class Sharing {

    private final AssignmentRules rules;
    private final List<PersonRow> staff;
    private final @Nullable PersonId except;
    private final Map<PersonId, Set<String>> staysOutOf;

    /** Nobody without a position gets anything, nor whoever is relieved, nor anybody a case they stay out of. */
    Sharing(
            AssignmentRules rules,
            List<PersonRow> people,
            @Nullable PersonId except,
            Map<PersonId, Set<String>> staysOutOf) {
        this.rules = rules;
        this.staff = people.stream()
                .filter(person -> person.holdsPosition() && !person.service())
                .filter(person -> !person.id().equals(except))
                .toList();
        this.except = except;
        this.staysOutOf = staysOutOf;
    }

    /** The people of the first rule that fits; empty when none does, or nobody of it is there. */
    List<PersonRow> among(ToAssign account) {
        for (var rule : rules.rules()) {
            if (!rule.fits(account)) continue;
            var found = staff.stream()
                    .filter(person -> isMeant(rule, person) && hasPart(person.id(), account))
                    .toList();
            if (!found.isEmpty()) return found;
        }
        return List.of();
    }

    private boolean hasPart(PersonId person, ToAssign account) {
        var kept = staysOutOf.getOrDefault(person, Set.of());
        return account.concerns().stream().noneMatch(kept::contains);
    }

    private static boolean isMeant(AssignmentRules.Rule rule, PersonRow person) {
        var people = rule.people();
        var rungs = rule.rungs();
        return (people != null && people.contains(person.username()))
                || (rungs != null && person.rung() != null && rungs.contains(person.rung()));
    }

    /** Even without counting: by the account's id, so that the same account always falls to the same person. */
    @Nullable
    PersonId byId(ToAssign account) {
        var among = among(account);
        return among.isEmpty()
                ? null
                : among.get(Math.floorMod(account.id().value().hashCode(), among.size()))
                        .id();
    }

    /** By what each has already; where two have as many, the order of the agency's positions decides. */
    SharePlan plan(List<ToAssign> accounts, Map<PersonId, Long> loads) {
        var now = new LinkedHashMap<PersonId, Long>();
        var coming = new LinkedHashMap<PersonId, List<AccountId>>();
        var names = new LinkedHashMap<PersonId, String>();
        int staying = 0;
        for (var account : accounts) {
            PersonRow least = null;
            for (var person : among(account)) {
                names.putIfAbsent(person.id(), person.name());
                now.putIfAbsent(person.id(), loads.getOrDefault(person.id(), 0L));
                if (least == null || now.getOrDefault(person.id(), 0L) < now.getOrDefault(least.id(), 0L))
                    least = person;
            }
            if (least == null) {
                staying++;
                continue;
            }
            now.merge(least.id(), 1L, Long::sum);
            coming.computeIfAbsent(least.id(), _ -> new ArrayList<>()).add(account.id());
        }
        var shares = new ArrayList<SharePlan.Share>();
        names.forEach((person, name) -> shares.add(new SharePlan.Share(
                person, name, loads.getOrDefault(person, 0L), coming.getOrDefault(person, List.of()))));
        return new SharePlan(except, shares, staying);
    }
}
