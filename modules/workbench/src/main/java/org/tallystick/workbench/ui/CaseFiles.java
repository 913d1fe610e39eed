package org.tallystick.workbench.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtRow;
import org.tallystick.agency.DebtTypes;
import org.tallystick.agency.Department;
import org.tallystick.agency.Departments;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.Debtors;
import org.tallystick.ledger.Ledger;
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
    private final BusinessDay day;

    CaseFiles(
            Workbench workbench,
            Debtors debtors,
            Accounts accounts,
            Ledger ledger,
            Departments departments,
            DebtTypes debtTypes,
            BusinessDay day) {
        this.workbench = workbench;
        this.debtors = debtors;
        this.accounts = accounts;
        this.ledger = ledger;
        this.departments = departments;
        this.debtTypes = debtTypes;
        this.day = day;
    }

    CaseFile open(String number) {
        return of(workbench.open(number));
    }

    CaseFile of(WorkbenchSubject subject) {
        var ids = subject.accounts().stream().map(AccountRow::id).toList();
        var debts = accounts.debtsOf(ids);
        return new CaseFile(
                subject,
                debtors.of(subject.party()),
                debts,
                ledger.chargesOf(ids),
                departments.all().stream().collect(Collectors.toMap(Department::code, Department::name)),
                chargeTypeNames(debts),
                workbench.keptFrom(subject),
                day.today());
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
