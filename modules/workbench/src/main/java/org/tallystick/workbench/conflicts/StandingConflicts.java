package org.tallystick.workbench.conflicts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.approvals.ConflictRow;
import org.tallystick.approvals.Conflicts;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.PartyId;
import org.tallystick.security.CurrentPerson;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.workbench.Workbench;

/** The conflicts that stand, as a screen shows them, and putting one down by an account's number. */
@Component
class StandingConflicts {

    /** One of them: whose, about whom or which account, and the accounts of it that are still theirs. */
    record Row(ConflictRow conflict, String name, String about, List<AccountRow> stillTheirs) {
        boolean isMine() {
            return conflict.person().equals(CurrentPerson.get().person());
        }
    }

    private final Conflicts conflicts;
    private final Workbench workbench;
    private final Accounts accounts;
    private final Debtors debtors;
    private final People people;

    StandingConflicts(Conflicts conflicts, Workbench workbench, Accounts accounts, Debtors debtors, People people) {
        this.conflicts = conflicts;
        this.workbench = workbench;
        this.accounts = accounts;
        this.debtors = debtors;
        this.people = people;
    }

    /** Everybody's for who keeps the list, one's own for others; those that wait to be confirmed first. */
    @Transactional(readOnly = true)
    List<Row> all() {
        return conflicts.standing().stream()
                .map(this::row)
                .sorted((one, other) -> Boolean.compare(
                        one.conflict().confirmedBy() != null, other.conflict().confirmedBy() != null))
                .toList();
    }

    private Row row(ConflictRow one) {
        var cases = cases(one);
        var name = people.ifThere(one.person()).map(PersonRow::name).orElse(one.username());
        var theirs = cases.stream()
                .filter(account -> account.owner().equals(one.person()))
                .toList();
        return new Row(one, name, inWords(one, cases), theirs);
    }

    private List<AccountRow> cases(ConflictRow one) {
        var debtor = one.debtor();
        if (debtor != null) return accounts.ofParty(new PartyId(debtor));
        var number = one.account();
        return number == null ? List.of() : accounts.byNumber(number).stream().toList();
    }

    private String inWords(ConflictRow one, List<AccountRow> cases) {
        if (cases.isEmpty()) return one.about();
        var debtor = debtors.of(cases.getFirst().party()).name();
        return one.account() == null ? debtor + ", all accounts" : "Account " + one.account() + ", " + debtor;
    }

    /** About one account, or its debtor with all accounts; who puts it down may see the account. */
    @Transactional
    ConflictRow add(String username, String accountNumber, boolean whole, @Nullable String reason) {
        var subject = workbench.open(accountNumber.strip());
        var about = whole
                ? Conflicts.debtor(subject.party().value())
                : Conflicts.account(subject.selected().number());
        return conflicts.add(username, about, reason == null ? "" : reason);
    }
}
