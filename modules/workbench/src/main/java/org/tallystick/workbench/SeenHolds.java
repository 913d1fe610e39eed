package org.tallystick.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.HoldRow;
import org.tallystick.accounts.Holds;
import org.tallystick.debtors.Debtors;

/** Holds over all accounts, as far as the person at work may see those. */
@Service
public class SeenHolds {

    /** A hold, the account by which it is opened, and its debtor's name. */
    public record Row(HoldRow hold, AccountRow account, String debtor) {}

    private final Holds holds;
    private final Accounts accounts;
    private final Debtors debtors;
    private final Sight sight;

    SeenHolds(Holds holds, Accounts accounts, Debtors debtors, Sight sight) {
        this.holds = holds;
        this.accounts = accounts;
        this.debtors = debtors;
        this.sight = sight;
    }

    /** Those that end on or before a day, the earliest first. */
    @Transactional(readOnly = true)
    public List<Row> endingBy(LocalDate last, int limit) {
        var ending = holds.expiring(last, limit);
        var seen = new HashMap<AccountId, AccountRow>();
        var named = ending.stream()
                .map(HoldRow::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        sight.of(accounts.of(named)).forEach(account -> seen.put(account.id(), account));
        var names = debtors.of(ending.stream().map(HoldRow::party).distinct().toList());
        var rows = new ArrayList<Row>();
        for (var hold : ending) {
            var account = accountOf(hold, seen);
            var party = names.get(hold.party());
            if (account != null) rows.add(new Row(hold, account, party == null ? "" : party.name()));
        }
        return rows;
    }

    /** Whether a hold stands on anything that this person may see. */
    @Transactional(readOnly = true)
    public boolean isSeen(HoldRow hold) {
        var account = hold.account();
        return !sight.of(account == null ? accounts.ofParty(hold.party()) : List.of(accounts.of(account)))
                .isEmpty();
    }

    /** A hold on the debtor opens by the debtor's first account that is seen. */
    private @Nullable AccountRow accountOf(HoldRow hold, Map<AccountId, AccountRow> seen) {
        var account = hold.account();
        if (account != null) return seen.get(account);
        return sight.of(accounts.ofParty(hold.party())).stream().findFirst().orElse(null);
    }
}
