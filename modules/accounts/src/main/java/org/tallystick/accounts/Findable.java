package org.tallystick.accounts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tallystick.debtors.AddressRow;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.PartyRow;
import org.tallystick.search.SearchEntry;
import org.tallystick.search.SearchIndex;
import org.tallystick.search.SearchNumber;

/** Puts accounts and their parties where a search finds them, by number, name and address. */
@Component
class Findable {

    private final SearchIndex index;
    private final Debtors debtors;
    private final DebtTable debts;

    Findable(SearchIndex index, Debtors debtors, DebtTable debts) {
        this.index = index;
        this.debtors = debtors;
        this.debts = debts;
    }

    void put(List<Opening.Numbered> opened) {
        var parties =
                debtors.of(opened.stream().map(one -> one.account().party()).collect(Collectors.toUnmodifiableSet()));
        var entries = new ArrayList<SearchEntry>(opened.size() * 2);
        Map<PartyId, String> firstNumber = new HashMap<>();
        for (var one : opened) {
            var party = parties.get(one.account().party());
            if (party == null) throw new IllegalArgumentException("An account needs a party that is known.");
            entries.add(account(one, party));
            if (firstNumber.putIfAbsent(party.id(), one.number()) == null) entries.add(party(party, one.number()));
        }
        index.put(entries);
    }

    /** Puts accounts anew that hold other debts than before. */
    void renew(List<AccountTable.Held> changed) {
        var parties =
                debtors.of(changed.stream().map(AccountTable.Held::party).collect(Collectors.toUnmodifiableSet()));
        var held = debts.of(changed.stream().map(AccountTable.Held::id).toList()).stream()
                .collect(Collectors.groupingBy(DebtRow::account));
        var entries = new ArrayList<SearchEntry>(changed.size());
        for (var one : changed) {
            var party = parties.get(one.party());
            if (party == null) throw new IllegalStateException("Account " + one.number() + " has no party.");
            var now = held.getOrDefault(one.id(), List.of());
            entries.add(account(
                    one.id(),
                    one.number(),
                    party,
                    now.stream().map(DebtRow::debtTypeName),
                    now.stream().map(DebtRow::number)));
        }
        index.put(entries);
    }

    private SearchEntry account(Opening.Numbered one, PartyRow party) {
        var held = one.account().debts();
        return account(
                one.account().id(),
                one.number(),
                party,
                held.stream().map(debt -> debts.nameOf(debt.debtType())),
                held.stream().map(NewDebt::finalNumber));
    }

    private static SearchEntry account(
            AccountId id, String number, PartyRow party, Stream<String> types, Stream<String> debtNumbers) {
        return new SearchEntry(
                "ACCOUNT",
                id.value(),
                party.id().value(),
                number,
                party.name(),
                types.distinct().collect(Collectors.joining(", ")),
                List.of(),
                Stream.concat(
                                Stream.of(new SearchNumber("account number", number)),
                                debtNumbers.distinct().map(debt -> new SearchNumber("debt number", debt)))
                        .toList(),
                List.of());
    }

    private static SearchEntry party(PartyRow party, String accountNumber) {
        var addresses = addressesOf(party);
        return new SearchEntry(
                "PARTY",
                party.id().value(),
                null,
                accountNumber,
                party.name(),
                addresses.isEmpty() ? party.number() : party.number() + ", " + addresses.getFirst(),
                List.of(party.name()),
                List.of(new SearchNumber("debtor number", party.number())),
                addresses);
    }

    private static List<String> addressesOf(PartyRow party) {
        return party.addresses().stream().map(AddressRow::inOneLine).toList();
    }
}
