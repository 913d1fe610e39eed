package org.tallystick.workbench.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.PartyId;
import org.tallystick.search.SearchHit;

/** The accounts behind each hit of a search: itself, or those of the debtor and of everybody merged with them. */
@Component
class AccountsBehind {

    private final Accounts accounts;
    private final Debtors debtors;

    AccountsBehind(Accounts accounts, Debtors debtors) {
        this.accounts = accounts;
        this.debtors = debtors;
    }

    Map<UUID, List<AccountRow>> of(List<SearchHit> hits) {
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
}
