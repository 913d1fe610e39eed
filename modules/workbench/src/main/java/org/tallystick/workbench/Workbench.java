package org.tallystick.workbench;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.debtors.Debtors;
import org.tallystick.security.Authority;
import org.tallystick.security.InPlaceOf;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.PrintedBy;
import org.tallystick.web.NotThere;

/** Opening an account by its number: the one door, for the screen and for the API. */
@Service
public class Workbench {

    private final Accounts accounts;
    private final Debtors debtors;
    private final Sight sight;
    private final Authority authority;

    Workbench(Accounts accounts, Debtors debtors, Sight sight, Authority authority) {
        this.accounts = accounts;
        this.debtors = debtors;
        this.sight = sight;
        this.authority = authority;
    }

    /** What lies on the workbench, and of the party's other accounts only that they exist and whom to ask. */
    public record Opened(WorkbenchSubject subject, List<AccountRow> keptFrom) {
        public Opened {
            keptFrom = List.copyOf(keptFrom);
        }
    }

    /**
     * The account with its party and all accounts of it and of those it was merged with. A number that this agency does not have, and an account
     * that this person may not see, are refused alike with {@link NotThere}; one in whose case they have no part with
     * {@link NotPermitted}, which says so.
     */
    @Transactional(readOnly = true)
    public WorkbenchSubject open(String number) {
        return lookAt(number).subject();
    }

    /** As {@link #open}, with the accounts that are kept from this person. */
    @Transactional(readOnly = true)
    public Opened lookAt(String number) {
        var account = accounts.byNumber(number).orElseThrow(() -> new NotThere("account", number));
        var all = accounts.ofParty(account.party());
        var seen = sight.of(all);
        if (!seen.contains(account)) {
            sight.refuseConflict(account);
            throw new NotThere("account", number);
        }
        var kept = all.stream().filter(one -> !seen.contains(one)).toList();
        return new Opened(new WorkbenchSubject(debtors.of(account.party()).id(), account, seen), kept);
    }

    /** The account in its mask; empty where it is open to this person, is not there for them, or is not masked. */
    @Transactional(readOnly = true)
    public Optional<MaskedAccount> masked(String number) {
        return accounts.byNumber(number)
                .filter(sight::masks)
                .map(account -> new MaskedAccount(account.number(), account.department(), account.ownerName()));
    }

    /** In whose place the person at work acts on it, because they have it only while that one is away. */
    public Optional<InPlaceOf> inPlaceOf(AccountRow account) {
        return authority.inPlaceIn(account.concerns());
    }

    /** Those of them that this person may see, in their order. */
    @Transactional(readOnly = true)
    public List<AccountRow> seen(List<AccountRow> all) {
        return sight.of(all);
    }

    /** Whether this person may see an account at all. */
    @Transactional(readOnly = true)
    public boolean mayOpen(AccountRow account) {
        return !sight.of(List.of(account)).isEmpty();
    }

    /** What a paper about an account says of who prints it. */
    public PrintedBy printedBy(AccountRow account) {
        return authority.printedBy(account.question("account.view"));
    }
}
