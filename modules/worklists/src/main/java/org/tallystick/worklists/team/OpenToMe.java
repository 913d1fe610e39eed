package org.tallystick.worklists.team;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.workbench.Workbench;

/** What colleagues do with accounts is read by who may open those, be it for the department or for want of a conflict. */
@Component
class OpenToMe {

    private final Accounts accounts;
    private final Workbench workbench;

    OpenToMe(Accounts accounts, Workbench workbench) {
        this.accounts = accounts;
        this.workbench = workbench;
    }

    /** Those about no account, or about one that the person at work may open; all accounts are asked about at once. */
    <T> List<T> of(List<T> rows, Function<T, @Nullable AccountId> account) {
        var about =
                rows.stream().map(account).filter(Objects::nonNull).distinct().toList();
        if (about.isEmpty()) return rows;
        Set<AccountId> open =
                workbench.seen(accounts.all(about)).stream().map(AccountRow::id).collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> {
                    var one = account.apply(row);
                    return one == null || open.contains(one);
                })
                .toList();
    }
}
