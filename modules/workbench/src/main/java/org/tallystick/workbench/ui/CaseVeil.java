package org.tallystick.workbench.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
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
import org.tallystick.agency.DebtTypes;
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
import org.tallystick.workbench.Workbench;

/**
 * Cases on the list of conflicts of the person at work, and those that the agency keeps from their position. Every
 * account's own door asks for itself, each time.
 */
@Component
class CaseVeil implements Veil {

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
    private final DebtTypes types;
    private final AccountsBehind behind;
    private final Workbench workbench;
    private final BusinessDay day;

    CaseVeil(
            Conflicts conflicts,
            Accounts accounts,
            Debtors debtors,
            DebtTypes types,
            AccountsBehind behind,
            Workbench workbench,
            BusinessDay day) {
        this.conflicts = conflicts;
        this.accounts = accounts;
        this.debtors = debtors;
        this.types = types;
        this.behind = behind;
        this.workbench = workbench;
        this.day = day;
    }

    @Override
    public List<SearchHit> veiled(List<SearchHit> hits) {
        var out = staysOutOf();
        var restricts = !types.restricted().isEmpty();
        if (out.isEmpty() && !restricts) return hits;
        var kept = restricts ? keptFrom(hits) : Map.<UUID, List<AccountRow>>of();
        return hits.stream()
                .map(hit -> isAbout(hit, out)
                        ? hit.saying(hit.accountNumber(), WORDS, "")
                        : kept.containsKey(hit.id()) ? restricted(hit, kept.get(hit.id())) : hit)
                .toList();
    }

    /** The accounts behind those hits behind which nothing may be seen. */
    private Map<UUID, List<AccountRow>> keptFrom(List<SearchHit> hits) {
        var all = behind.of(hits);
        var seen = Set.copyOf(workbench.seen(
                all.values().stream().flatMap(List::stream).distinct().toList()));
        var kept = new HashMap<>(all);
        kept.values().removeIf(some -> some.isEmpty() || some.stream().anyMatch(seen::contains));
        return kept;
    }

    /** That there is somebody or something, and who may tell more; a number only when it was what was asked for. */
    private static SearchHit restricted(SearchHit hit, List<AccountRow> kept) {
        return isDebtor(hit)
                ? hit.saying("", "1 debtor you may not open", KeptFrom.inWords(kept))
                : hit.saying(hit.accountNumber(), "1 account you may not open", KeptFrom.inWords(kept));
    }

    private static boolean isDebtor(SearchHit hit) {
        return hit.kind().equals("PARTY");
    }

    private boolean isAbout(SearchHit hit, Set<String> out) {
        return !out.isEmpty() && (isDebtor(hit) ? isDebtorOf(hit, out) : isAccountOf(hit.id(), out));
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
