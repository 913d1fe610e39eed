package org.tallystick.workbench.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtRow;
import org.tallystick.accounts.Holds;
import org.tallystick.agency.DebtTypes;
import org.tallystick.agency.Department;
import org.tallystick.agency.Departments;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.Debtors;
import org.tallystick.ledger.Ledger;
import org.tallystick.security.PrintedBy;
import org.tallystick.workbench.MaskedAccount;
import org.tallystick.workbench.Workbench;
import org.tallystick.workbench.WorkbenchSubject;

/** Puts together what the workbench shows. */
@Component
class CaseFiles {

    private final Workbench workbench;
    private final Debtors debtors;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Departments departments;
    private final DebtTypes debtTypes;
    private final Holds holds;
    private final BusinessDay day;

    CaseFiles(
            Workbench workbench,
            Debtors debtors,
            Accounts accounts,
            Ledger ledger,
            Departments departments,
            DebtTypes debtTypes,
            Holds holds,
            BusinessDay day) {
        this.workbench = workbench;
        this.debtors = debtors;
        this.accounts = accounts;
        this.ledger = ledger;
        this.departments = departments;
        this.debtTypes = debtTypes;
        this.holds = holds;
        this.day = day;
    }

    @Transactional(readOnly = true)
    CaseFile open(String number) {
        var opened = workbench.lookAt(number);
        return file(opened.subject(), opened.keptFrom());
    }

    /** The same without the accounts that are kept from this person. */
    @Transactional(readOnly = true)
    CaseFile of(WorkbenchSubject subject) {
        return file(subject, List.of());
    }

    /** What stands in the place of a case in which this person has no part, where the agency masks it. */
    @Transactional(readOnly = true)
    Optional<MaskedAccount> masked(String number) {
        return workbench.masked(number);
    }

    /** For whom the person at work acts on it, as everything that they do there will say. */
    Optional<String> actingWords(AccountRow account) {
        return workbench.inPlaceOf(account).map(away -> "Here you are " + away.inWords() + ".");
    }

    /** Who prints what stands on the screen of it, and for whom. */
    PrintedBy printedBy(AccountRow account) {
        return workbench.printedBy(account);
    }

    /** The department's name. */
    String department(String code) {
        return departments.all().stream()
                .filter(one -> one.code().equals(code))
                .map(Department::name)
                .findFirst()
                .orElse(code);
    }

    private CaseFile file(WorkbenchSubject subject, List<AccountRow> keptFrom) {
        var ids = subject.accounts().stream().map(AccountRow::id).toList();
        var debts = accounts.debtsOf(ids);
        return new CaseFile(
                subject,
                debtors.fileOf(subject.party()),
                debts,
                ledger.chargesOf(ids),
                departments.all().stream().collect(Collectors.toMap(Department::code, Department::name)),
                chargeTypeNames(debts),
                keptFrom,
                holds.standing(subject.party()).stream()
                        .filter(hold -> hold.account() == null || ids.contains(hold.account()))
                        .toList(),
                day.here());
    }

    private Map<String, String> chargeTypeNames(List<DebtRow> debts) {
        Map<String, String> names = new HashMap<>();
        for (var code : debts.stream().map(DebtRow::debtType).distinct().toList())
            debtTypes
                    .byCode(code)
                    .ifPresent(type ->
                            type.chargeTypes().forEach(charge -> names.put(code + " " + charge.code(), charge.name())));
        return names;
    }
}
