package org.tallystick.workbench.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtRow;
import org.tallystick.agency.Department;
import org.tallystick.agency.Departments;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.ledger.Ledger;
import org.tallystick.money.Money;
import org.tallystick.search.SearchHit;
import org.tallystick.web.FoundBeside;
import org.tallystick.web.HitFacts;
import org.tallystick.workbench.Notes;
import org.tallystick.workbench.Workbench;

/** Tells a search what is owed behind its hits, of which kind and department, and what was noted with the same words. */
@Component
class BesideHits implements FoundBeside {

    private final Notes notes;
    private final Workbench workbench;
    private final Accounts accounts;
    private final AccountsBehind behind;
    private final Ledger ledger;
    private final Departments departments;
    private final BusinessDay day;

    BesideHits(
            Notes notes,
            Workbench workbench,
            Accounts accounts,
            AccountsBehind behind,
            Ledger ledger,
            Departments departments,
            BusinessDay day) {
        this.notes = notes;
        this.workbench = workbench;
        this.accounts = accounts;
        this.behind = behind;
        this.ledger = ledger;
        this.departments = departments;
        this.day = day;
    }

    @Override
    @Transactional(readOnly = true)
    public NotePage notes(String typed, @Nullable String cursor, int limit) {
        var page = notes.find(typed, cursor, limit);
        var about = page.items().stream()
                .map(note -> note.account())
                .collect(Collectors.toMap(AccountRow::id, account -> account, (one, _) -> one, LinkedHashMap::new));
        var facts = factsOf(about.values());
        return new NotePage(
                page.items().stream()
                        .map(note -> new Note(
                                note.account().number(),
                                note.debtor(),
                                Days.of(note.at().atZone(day.zone()).toLocalDate(), day.today()) + ", "
                                        + note.actorName(),
                                note.text(),
                                facts.sum(List.of(note.account()))))
                        .toList(),
                page.next());
    }

    /** Of accounts that this person may see; a debtor of whom they may see none has no facts. */
    @Override
    @Transactional(readOnly = true)
    public Map<UUID, HitFacts> facts(List<SearchHit> hits) {
        var behind = this.behind.of(hits);
        var seen = workbench.seen(
                behind.values().stream().flatMap(Collection::stream).distinct().toList());
        var facts = factsOf(seen);
        var told = new HashMap<UUID, HitFacts>();
        behind.forEach((hit, its) -> {
            var visible = its.stream().filter(seen::contains).toList();
            if (!visible.isEmpty()) told.put(hit, facts.sum(visible));
        });
        return told;
    }

    /** What is known of some accounts, to be summed for any of them. */
    private record Known(
            Map<AccountId, Money> owed, Map<AccountId, List<DebtRow>> debts, Map<String, String> departments) {

        HitFacts sum(List<AccountRow> of) {
            return new HitFacts(
                    of.stream()
                            .flatMap(account -> debts.getOrDefault(account.id(), List.of()).stream())
                            .map(DebtRow::debtTypeName)
                            .collect(Collectors.toSet()),
                    of.stream()
                            .map(account -> departments.getOrDefault(account.department(), account.department()))
                            .collect(Collectors.toSet()),
                    of.stream()
                            .map(account -> owed.getOrDefault(account.id(), Money.ZERO))
                            .reduce(Money.ZERO, Money::plus));
        }
    }

    private Known factsOf(Collection<AccountRow> known) {
        var ids = known.stream().map(AccountRow::id).toList();
        return new Known(
                ids.isEmpty() ? Map.of() : ledger.balancesOf(ids),
                accounts.debtsOf(ids).stream().collect(Collectors.groupingBy(DebtRow::account)),
                departments.all().stream().collect(Collectors.toMap(Department::code, Department::name)));
    }
}
