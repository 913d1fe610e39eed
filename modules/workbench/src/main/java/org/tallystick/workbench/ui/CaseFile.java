package org.tallystick.workbench.ui;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.DebtId;
import org.tallystick.accounts.DebtRow;
import org.tallystick.accounts.HoldRow;
import org.tallystick.debtors.PartyFile;
import org.tallystick.debtors.PartyRow;
import org.tallystick.ledger.ChargeRow;
import org.tallystick.money.Money;
import org.tallystick.workbench.WorkbenchSubject;

/** Everything that the workbench shows of one party, read once when it is opened. */
record CaseFile(
        WorkbenchSubject subject,
        PartyFile who,
        List<DebtRow> debts,
        List<ChargeRow> charges,
        Map<String, String> departmentNames,
        Map<String, String> chargeTypeNames,
        List<AccountRow> keptFrom,
        List<HoldRow> holds,
        ZonedDateTime now) {

    PartyRow party() {
        return who.party();
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    /** With another account selected; what is ticked stays ticked. */
    CaseFile selecting(AccountRow account) {
        return with(new WorkbenchSubject(subject.party(), account, subject.accounts(), subject.ticked()), charges);
    }

    CaseFile ticking(List<DebtRow> ticked) {
        return with(new WorkbenchSubject(subject.party(), subject.selected(), subject.accounts(), ticked), charges);
    }

    CaseFile with(List<ChargeRow> otherCharges) {
        return with(subject, otherCharges);
    }

    private CaseFile with(WorkbenchSubject other, List<ChargeRow> otherCharges) {
        return new CaseFile(other, who, debts, otherCharges, departmentNames, chargeTypeNames, keptFrom, holds, now);
    }

    /** The holds on the debtor, on this account, or on this debt of it. */
    List<HoldRow> holdsOn(DebtRow debt) {
        return holds.stream()
                .filter(hold -> hold.account() == null
                        || (hold.account().equals(debt.account())
                                && (hold.debt() == null || hold.debt().equals(debt.id()))))
                .toList();
    }

    Money owed() {
        return sum(charges);
    }

    Money owed(AccountRow account) {
        return sum(charges.stream()
                .filter(charge -> charge.account().equals(account.id()))
                .toList());
    }

    List<DebtRow> debtsOf(AccountRow account) {
        return debts.stream()
                .filter(debt -> debt.account().equals(account.id()))
                .toList();
    }

    List<ChargeRow> chargesOf(DebtId debt) {
        return charges.stream().filter(charge -> charge.debt().equals(debt)).toList();
    }

    AccountRow accountOf(DebtRow debt) {
        return subject.accounts().stream()
                .filter(account -> account.id().equals(debt.account()))
                .findFirst()
                .orElse(subject.selected());
    }

    String departmentOf(AccountRow account) {
        return departmentNames.getOrDefault(account.department(), account.department());
    }

    String nameOf(DebtRow debt, ChargeRow charge) {
        return chargeTypeNames.getOrDefault(debt.debtType() + " " + charge.type(), charge.type());
    }

    static Money sum(List<ChargeRow> charges) {
        return charges.stream().map(ChargeRow::balance).reduce(Money.ZERO, Money::plus);
    }
}
