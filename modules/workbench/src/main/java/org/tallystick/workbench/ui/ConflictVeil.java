package org.tallystick.workbench.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.approvals.Conflicts;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.PartyId;
import org.tallystick.search.SearchHit;
import org.tallystick.search.Veil;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/** Cases on the list of conflicts of the person at work. Every account's own door asks that list itself, each time. */
@Component
class ConflictVeil implements Veil {

    /** A search knows of a new conflict at most this much later; almost nobody has one, and everybody searches. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private record Remembered(Instant since, Map<PersonId, Set<String>> staysOutOf) {

        /** Not when the clock was put back. */
        boolean holds(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(REMEMBERED));
        }
    }

    private final Map<TenantId, Remembered> remembered = new ConcurrentHashMap<>();
    private final Conflicts conflicts;
    private final Accounts accounts;
    private final Debtors debtors;
    private final BusinessDay day;

    ConflictVeil(Conflicts conflicts, Accounts accounts, Debtors debtors, BusinessDay day) {
        this.conflicts = conflicts;
        this.accounts = accounts;
        this.debtors = debtors;
        this.day = day;
    }

    @Override
    public Set<UUID> over(List<SearchHit> hits) {
        var out = staysOutOf();
        if (out.isEmpty()) return Set.of();
        return hits.stream()
                .filter(hit -> hit.kind().equals("PARTY") ? isDebtorOf(hit, out) : isAccountOf(hit.id(), out))
                .map(SearchHit::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> overAccounts(Collection<String> numbers) {
        var out = staysOutOf();
        if (out.isEmpty()) return Set.of();
        return numbers.stream()
                .filter(number -> accounts.byNumber(number)
                        .filter(account -> isOf(account, out))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** By name, or because nothing but such accounts stands under them. */
    private boolean isDebtorOf(SearchHit hit, Set<String> out) {
        var debtor = new PartyId(hit.id());
        var all = debtors.oneWith(List.of(debtor)).getOrDefault(debtor, List.of(debtor));
        if (all.stream().anyMatch(one -> out.contains(Conflicts.debtor(one.value())))) return true;
        var theirs = accounts.ofParties(all);
        return !theirs.isEmpty() && theirs.stream().allMatch(account -> isOf(account, out));
    }

    private boolean isAccountOf(UUID id, Set<String> out) {
        return accounts.all(List.of(new AccountId(id))).stream().anyMatch(account -> isOf(account, out));
    }

    private static boolean isOf(AccountRow account, Set<String> out) {
        return account.concerns().stream().anyMatch(out::contains);
    }

    private Set<String> staysOutOf() {
        var tenant = Tenants.current();
        var now = day.now();
        var known = remembered.get(tenant);
        if (known == null || !known.holds(now)) {
            known = new Remembered(now, conflicts.everybodyStaysOutOf());
            remembered.put(tenant, known);
        }
        return known.staysOutOf().getOrDefault(CurrentPerson.get().person(), Set.of());
    }
}
