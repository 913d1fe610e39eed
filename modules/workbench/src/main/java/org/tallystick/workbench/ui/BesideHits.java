package org.tallystick.workbench.ui;

import java.util.ArrayList;
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
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.PartyId;
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
    private final Debtors debtors;
    private final Ledger ledger;
    private final Departments departments;
    private final BusinessDay day;

    BesideHits(
            Notes notes,
            Workbench workbench,
            Accounts accounts,
            Debtors debtors,
            Ledger ledger,
            Departments departments,
            BusinessDay day) {
        this.notes = notes;
        this.workbench = workbench;
        this.accounts = accounts;
        this.debtors = debtors;
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
        var behind = behind(hits);
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

    /** The accounts behind each hit: itself, or those of the debtor and of everybody merged with them. */
    private Map<UUID, List<AccountRow>> behind(List<SearchHit> hits) {
        var people = new ArrayList<PartyId>();
        var ids = new ArrayList<AccountId>();
        for (var hit : hits)
            if (hit.kind().equals("PARTY")) people.add(new PartyId(hit.id()));
            else ids.add(new AccountId(hit.id()));
        var behind = new HashMap<UUID, List<AccountRow>>();
        accounts.all(ids).forEach(account -> behind.put(account.id().value(), List.of(account)));
        var clusters = debtors.oneWith(people);
        var byParty = accounts
                .ofParties(people.stream()
                        .flatMap(party -> clusters.getOrDefault(party, List.of(party)).stream())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(AccountRow::party));
        for (var party : people)
            behind.put(
                    party.value(),
                    clusters.getOrDefault(party, List.of(party)).stream()
                            .flatMap(one -> byParty.getOrDefault(one, List.of()).stream())
                            .toList());
        return behind;
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
