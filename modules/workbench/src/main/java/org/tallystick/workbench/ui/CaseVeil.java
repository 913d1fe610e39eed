package org.tallystick.workbench.ui;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.agency.DebtTypes;
import org.tallystick.approvals.Conflicts;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.PartyId;
import org.tallystick.search.SearchHit;
import org.tallystick.search.Veil;
import org.tallystick.workbench.Workbench;

/**
 * Cases on the list of conflicts of the person at work, and those that the agency keeps from their position. Every
 * account's own door asks for itself, each time.
 */
@Component
class CaseVeil implements Veil {

    private final StaysOutOf staysOutOf;
    private final Accounts accounts;
    private final Debtors debtors;
    private final DebtTypes types;
    private final AccountsBehind behind;
    private final Workbench workbench;

    CaseVeil(
            StaysOutOf staysOutOf,
            Accounts accounts,
            Debtors debtors,
            DebtTypes types,
            AccountsBehind behind,
            Workbench workbench) {
        this.staysOutOf = staysOutOf;
        this.accounts = accounts;
        this.debtors = debtors;
        this.types = types;
        this.behind = behind;
        this.workbench = workbench;
    }

    @Override
    public List<SearchHit> veiled(List<SearchHit> hits, Predicate<String> typed) {
        var out = staysOutOf.thePersonAtWork();
        if (out.isEmpty() && types.restricted().isEmpty()) return hits;
        var all = behind.of(hits);
        var seen = Set.copyOf(workbench.seen(
                all.values().stream().flatMap(List::stream).distinct().toList()));
        return hits.stream()
                .map(hit -> isAbout(hit, out)
                        ? hit.saying(ifTyped(hit, typed), WORDS, "")
                        : veiled(hit, all.getOrDefault(hit.id(), List.of()), seen, typed))
                .toList();
    }

    /** That there is somebody or something, and who may tell more; a debtor of several opens what may be seen of them. */
    private static SearchHit veiled(
            SearchHit hit, List<AccountRow> behind, Set<AccountRow> seen, Predicate<String> typed) {
        var open =
                behind.stream().filter(seen::contains).map(AccountRow::number).toList();
        if (behind.isEmpty() || open.contains(hit.accountNumber())) return hit;
        if (!open.isEmpty()) return hit.opening(open.getFirst());
        return isDebtor(hit)
                ? hit.saying("", "1 debtor you may not open", KeptFrom.inWords(behind))
                : hit.saying(ifTyped(hit, typed), "1 account you may not open", KeptFrom.inWords(behind));
    }

    /** The number of an account only when it was what was asked for; a debtor is not asked for by it. */
    private static String ifTyped(SearchHit hit, Predicate<String> typed) {
        return !isDebtor(hit) && typed.test(hit.accountNumber()) ? hit.accountNumber() : "";
    }

    private static boolean isDebtor(SearchHit hit) {
        return hit.kind().equals("PARTY");
    }

    private boolean isAbout(SearchHit hit, Set<String> out) {
        return !out.isEmpty() && (isDebtor(hit) ? isDebtorOf(hit, out) : isAccountOf(hit.id(), out));
    }

    @Override
    public Set<String> overAccounts(Collection<String> numbers) {
        var out = staysOutOf.thePersonAtWork();
        if (out.isEmpty()) return Set.of();
        return accounts.all(accounts.idsOf(numbers).values()).stream()
                .filter(account -> isOf(account, out))
                .map(AccountRow::number)
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
}
