package org.tallystick.workbench.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.DebtId;
import org.tallystick.accounts.DebtRow;
import org.tallystick.debtors.PartyRow;
import org.tallystick.ledger.ChargeRow;
import org.tallystick.money.Money;
import org.tallystick.workbench.WorkbenchSubject;

/** Everything that the workbench shows of one party, read once when it is opened. */
record CaseFile(
        WorkbenchSubject subject,
        PartyRow party,
        List<DebtRow> debts,
        List<ChargeRow> charges,
        Map<String, String> departmentNames,
        Map<String, String> chargeTypeNames,
        List<AccountRow> keptFrom,
        LocalDate today) {

    CaseFile selecting(AccountRow account) {
        return new CaseFile(
                new WorkbenchSubject(subject.party(), account, subject.accounts()),
                party,
                debts,
                charges,
                departmentNames,
                chargeTypeNames,
                keptFrom,
                today);
    }

    CaseFile with(List<ChargeRow> otherCharges) {
        return new CaseFile(subject, party, debts, otherCharges, departmentNames, chargeTypeNames, keptFrom, today);
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
