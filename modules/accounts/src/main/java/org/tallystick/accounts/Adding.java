package org.tallystick.accounts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;

/** Putting further debts on open accounts: placed after those that stand there, findable, and on the record. */
@Component
class Adding {

    private final AccountTable accounts;
    private final DebtTable debts;
    private final Findable findable;
    private final KnownTypes types;
    private final Audit audit;

    Adding(AccountTable accounts, DebtTable debts, Findable findable, KnownTypes types, Audit audit) {
        this.accounts = accounts;
        this.debts = debts;
        this.findable = findable;
        this.types = types;
        this.audit = audit;
    }

    void of(List<AddDebt> commands) {
        var seen = new HashSet<UUID>(debts.knownAmong(
                commands.stream().map(command -> command.debt().id().value()).toList()));
        var added = commands.stream()
                .filter(command -> seen.add(command.debt().id().value()))
                .toList();
        if (added.isEmpty()) return;
        types.check(added.stream().map(AddDebt::debt));
        var held = accounts.hold(added.stream().map(AddDebt::account).collect(Collectors.toUnmodifiableSet()));
        try {
            debts.insert(placed(added, held));
        } catch (DuplicateKeyException _) {
            throw NumberTaken.onAccount();
        }
        findable.renew(List.copyOf(held.values()));
        audit.done(act(added, held));
    }

    private List<DebtTable.Placed> placed(List<AddDebt> added, Map<AccountId, AccountTable.Held> held) {
        var places = debts.nextPlaces(held.keySet());
        var placed = new ArrayList<DebtTable.Placed>();
        for (var command : added) {
            var account = held.get(command.account());
            if (account == null) throw new IllegalArgumentException("There is no such account.");
            int place = places.merge(command.account(), 1, Integer::sum) - 1;
            placed.add(new DebtTable.Placed(
                    account.id().value(), place, command.debt().at(account.number(), place)));
        }
        return placed;
    }

    private static Act act(List<AddDebt> added, Map<AccountId, AccountTable.Held> held) {
        var first = held.values().stream()
                .map(AccountTable.Held::number)
                .min(String::compareTo)
                .orElseThrow();
        return Act.of("account.add-debt", "account", first)
                .after(Map.of("debts", added.size(), "accounts", held.size(), "first", first));
    }
}
