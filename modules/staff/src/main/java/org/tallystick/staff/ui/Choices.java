package org.tallystick.staff.ui;

import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.agency.DebtType;
import org.tallystick.agency.DebtTypes;
import org.tallystick.agency.Department;
import org.tallystick.agency.Departments;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.money.Money;
import org.tallystick.staff.StaffRefused;

/** What an authority can be narrowed to: debt types, departments, an amount. */
@Component
class Choices {

    private final DebtTypes debtTypes;
    private final Departments departments;
    private final BusinessDay day;

    Choices(DebtTypes debtTypes, Departments departments, BusinessDay day) {
        this.debtTypes = debtTypes;
        this.departments = departments;
        this.day = day;
    }

    LocalDate today() {
        return day.today();
    }

    void debtTypes(Select<DebtType> field) {
        var all = "All " + debtTypes.all().size();
        field.setLabel("Debt types");
        field.setItems(debtTypes.all());
        field.setItemLabelGenerator(one -> one == null ? all : one.name());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(all);
    }

    void departments(Select<Department> field) {
        var all = "All " + departments.all().size();
        field.setLabel("Department");
        field.setItems(departments.all());
        field.setItemLabelGenerator(one -> one == null ? all : one.name());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(all);
    }

    static @Nullable Money limit(String typed) {
        var plain = typed.strip().replace("$", "").replace(",", "");
        if (plain.isEmpty()) return null;
        if (!plain.matches("\\d{1,12}(\\.\\d\\d)?")) throw new StaffRefused("A limit is an amount such as 5,000.00.");
        return Money.of(plain.contains(".") ? plain : plain + ".00");
    }
}
