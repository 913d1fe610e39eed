package org.tallystick.worklists.owners;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtRow;
import org.tallystick.accounts.NewDebt;
import org.tallystick.accounts.OpenAccount;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.PartyId;
import org.tallystick.ledger.Ledger;
import org.tallystick.money.Money;

/** Looks up what the rules of assignment ask about accounts, many at a time. */
@Component
class Facts {

    private final Accounts accounts;
    private final Debtors debtors;
    private final Ledger ledger;

    Facts(Accounts accounts, Debtors debtors, Ledger ledger) {
        this.accounts = accounts;
        this.debtors = debtors;
        this.ledger = ledger;
    }

    /** Of accounts that stand in the books. */
    List<ToAssign> of(List<AccountRow> rows) {
        var ids = rows.stream().map(AccountRow::id).toList();
        var parties = rows.stream().map(AccountRow::party).collect(Collectors.toSet());
        var names = names(parties);
        var languages = debtors.languagesOf(parties);
        var owed = ledger.balancesOf(ids);
        Map<AccountId, List<String>> types = accounts.debtsOf(ids).stream()
                .collect(Collectors.groupingBy(
                        DebtRow::account,
                        LinkedHashMap::new,
                        Collectors.mapping(DebtRow::debtType, Collectors.toList())));
        return rows.stream()
                .map(row -> new ToAssign(
                        row.id(),
                        names.getOrDefault(row.party(), ""),
                        row.department(),
                        types.getOrDefault(row.id(), List.of()),
                        owed.getOrDefault(row.id(), Money.ZERO),
                        languages.getOrDefault(row.party(), Set.of()),
                        row.concerns()))
                .toList();
    }

    /** Of accounts that are being opened. */
    List<ToAssign> ofOpening(List<OpenAccount> opened) {
        var parties = opened.stream().map(OpenAccount::party).collect(Collectors.toSet());
        var names = names(parties);
        var languages = debtors.languagesOf(parties);
        return opened.stream()
                .map(account -> {
                    var owed = account.owingByRule();
                    return new ToAssign(
                            account.id(),
                            names.getOrDefault(account.party(), ""),
                            account.department(),
                            account.debts().stream().map(NewDebt::debtType).toList(),
                            owed == null ? Money.ZERO : owed,
                            languages.getOrDefault(account.party(), Set.of()),
                            account.concerns());
                })
                .toList();
    }

    private Map<PartyId, String> names(Set<PartyId> parties) {
        var names = new HashMap<PartyId, String>();
        debtors.of(parties).forEach((id, party) -> names.put(id, party.name()));
        return names;
    }
}
