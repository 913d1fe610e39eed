package org.tallystick.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.debtors.Debtors;
import org.tallystick.security.Authority;
import org.tallystick.security.Question;
import org.tallystick.web.NotThere;

/** Opening an account by its number: the one door, for the screen and for the API. */
@Service
public class Workbench {

    private static final String VIEW = "account.view";

    private final Accounts accounts;
    private final Debtors debtors;
    private final Authority authority;

    Workbench(Accounts accounts, Debtors debtors, Authority authority) {
        this.accounts = accounts;
        this.debtors = debtors;
        this.authority = authority;
    }

    /**
     * The account with its party and all accounts of it and of those it was merged with. A number that this agency does not have, and an account
     * that this person may not see, are refused alike with {@link NotThere}.
     */
    public WorkbenchSubject open(String number) {
        var seen = new Seen();
        var account =
                accounts.byNumber(number).filter(seen::account).orElseThrow(() -> new NotThere("account", number));
        var visible =
                accounts.ofParty(account.party()).stream().filter(seen::account).toList();
        return new WorkbenchSubject(debtors.of(account.party()).id(), account, visible);
    }

    /** The party's other accounts, of which this person may know only that they exist and whom to ask. */
    public List<AccountRow> keptFrom(WorkbenchSubject subject) {
        return accounts.ofParty(subject.party()).stream()
                .filter(account -> !subject.accounts().contains(account))
                .toList();
    }

    /** Asks once for each department. */
    private final class Seen {
        private final Map<String, Boolean> departments = new HashMap<>();

        boolean account(AccountRow account) {
            return departments.computeIfAbsent(
                    account.department(),
                    code -> authority.may(Question.of(VIEW).department(code)));
        }
    }
}
