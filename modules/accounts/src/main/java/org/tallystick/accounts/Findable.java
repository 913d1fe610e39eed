package org.tallystick.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tallystick.agency.DebtTypes;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.FindableParty;
import org.tallystick.debtors.PartiesChanged;
import org.tallystick.debtors.PartyId;
import org.tallystick.search.SearchEntry;
import org.tallystick.search.SearchIndex;
import org.tallystick.search.SearchNumber;

/**
 * Puts accounts and who owes them where a search finds them: accounts by their numbers, debtors by all their names,
 * phones and addresses, old ones too. Accounts stand under their debtor, those of an alias under its survivor.
 */
@Component
class Findable {

    private static final String ACCOUNT = "ACCOUNT";
    private static final String PARTY = "PARTY";

    private final SearchIndex index;
    private final Debtors debtors;
    private final AccountTable accounts;
    private final DebtTable debts;
    private final DebtTypes types;

    Findable(SearchIndex index, Debtors debtors, AccountTable accounts, DebtTable debts, DebtTypes types) {
        this.index = index;
        this.debtors = debtors;
        this.accounts = accounts;
        this.debts = debts;
        this.types = types;
    }

    /** Those who were just added and are nobody else are given, the others are looked up. */
    void put(List<Opening.Numbered> opened, Map<PartyId, FindableParty> fresh) {
        var others =
                findable(opened.stream().map(one -> one.account().party()).filter(party -> !fresh.containsKey(party)));
        var entries = new ArrayList<SearchEntry>(opened.size() * 2);
        Map<PartyId, SearchEntry> debtors = new LinkedHashMap<>();
        var restricted = types.restricted();
        for (var one : opened) {
            var party = fresh.get(one.account().party());
            entries.add(account(one, party == null ? known(others, one.account().party()) : party, restricted));
            if (party != null) debtors.computeIfAbsent(party.party().id(), _ -> debtor(party, one.number()));
        }
        entries.addAll(debtors.values());
        index.add(entries);
        if (!others.isEmpty()) index.put(debtorsOf(others));
    }

    /** Puts accounts anew that hold other debts than before. */
    void renew(List<AccountTable.Held> changed) {
        var parties = findable(changed.stream().map(AccountTable.Held::party));
        var held = debts.of(changed.stream().map(AccountTable.Held::id).toList()).stream()
                .collect(Collectors.groupingBy(DebtRow::account));
        var entries = new ArrayList<SearchEntry>(changed.size());
        var restricted = types.restricted();
        for (var one : changed) {
            var now = held.getOrDefault(one.id(), List.of());
            entries.add(account(
                    one.id(),
                    one.number(),
                    known(parties, one.party()),
                    now.stream().map(DebtRow::debtType).anyMatch(restricted::contains),
                    now.stream().map(DebtRow::debtTypeName),
                    now.stream().map(DebtRow::number)));
        }
        index.put(entries);
    }

    /** In the transaction of the change, so that nobody is found by what was just taken back. */
    @EventListener
    void renewDebtors(PartiesChanged changed) {
        var parties = findable(changed.parties().stream());
        var aliases = parties.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(entry.getValue().party().id()))
                .map(entry -> entry.getKey().value())
                .toList();
        index.remove(PARTY, aliases);
        index.put(debtorsOf(parties));
        var held = accounts.ofParties(parties.keySet()).stream()
                .collect(Collectors.groupingBy(
                        account -> new PartyId(account.party()),
                        Collectors.mapping(AccountTable.Stored::id, Collectors.toList())));
        held.forEach((party, ids) -> {
            var found = known(parties, party).party();
            index.standUnder(ACCOUNT, ids, found.id().value(), found.name());
        });
    }

    private Map<PartyId, FindableParty> findable(Stream<PartyId> parties) {
        return debtors.findable(parties.collect(Collectors.toUnmodifiableSet()));
    }

    /** Each debtor once, opening the oldest account; nobody without an account is found yet. */
    private List<SearchEntry> debtorsOf(Map<PartyId, FindableParty> parties) {
        var first = accounts.firstNumbers(everybody(parties));
        Map<PartyId, SearchEntry> entries = new LinkedHashMap<>();
        for (var party : parties.values()) {
            var number = firstOf(party, first);
            if (number != null) entries.putIfAbsent(party.party().id(), debtor(party, number));
        }
        return List.copyOf(entries.values());
    }

    private Collection<PartyId> everybody(Map<PartyId, FindableParty> parties) {
        var all = new ArrayList<PartyId>();
        for (var party : parties.values())
            if (party.numbers().size() == 1) all.add(party.party().id());
            else all.addAll(debtors.oneWith(party.party().id()));
        return all;
    }

    private @Nullable String firstOf(FindableParty party, Map<PartyId, String> first) {
        if (party.numbers().size() == 1) return first.get(party.party().id());
        return debtors.oneWith(party.party().id()).stream()
                .filter(first::containsKey)
                .map(first::get)
                .findFirst()
                .orElse(null);
    }

    private static FindableParty known(Map<PartyId, FindableParty> parties, PartyId id) {
        var party = parties.get(id);
        if (party == null) throw new IllegalArgumentException("An account needs a party that is known.");
        return party;
    }

    private SearchEntry account(Opening.Numbered one, FindableParty party, Set<String> restricted) {
        var held = one.account().debts();
        return account(
                one.account().id(),
                one.number(),
                party,
                held.stream().map(NewDebt::debtType).anyMatch(restricted::contains),
                held.stream().map(debt -> debts.nameOf(debt.debtType())),
                held.stream().map(NewDebt::finalNumber));
    }

    /** Of a restricted account a search tells only that it is there. */
    private static SearchEntry account(
            AccountId id,
            String number,
            FindableParty party,
            boolean restricted,
            Stream<String> types,
            Stream<String> debtNumbers) {
        return new SearchEntry(
                ACCOUNT,
                id.value(),
                party.party().id().value(),
                number,
                party.party().name(),
                restricted ? "Restricted" : types.distinct().collect(Collectors.joining(", ")),
                List.of(),
                numbers(
                        "account number",
                        List.of(number),
                        "debt number",
                        restricted ? List.of() : debtNumbers.toList()),
                List.of());
    }

    private static SearchEntry debtor(FindableParty found, String accountNumber) {
        var party = found.party();
        var addresses = party.addresses();
        return new SearchEntry(
                PARTY,
                party.id().value(),
                null,
                accountNumber,
                party.name(),
                addresses.isEmpty()
                        ? party.number()
                        : party.number() + ", " + addresses.getFirst().inOneLine(),
                found.names(),
                numbers("debtor number", found.numbers(), "phone", found.phones()),
                Stream.concat(found.addresses().stream(), found.emails().stream())
                        .toList());
    }

    /** The account's own number comes before that of a debt, which may be the same. */
    private static List<SearchNumber> numbers(String what, List<String> some, String other, List<String> others) {
        var numbers = new ArrayList<SearchNumber>(some.size() + others.size());
        for (var number : some) numbers.add(new SearchNumber(what, number));
        for (var number : others) numbers.add(new SearchNumber(other, number));
        return numbers;
    }
}
