package org.tallystick.eligibility.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.eligibility.Overdue;
import org.tallystick.eligibility.OverdueOfDepartment;
import org.tallystick.eligibility.OverdueReceivable;
import org.tallystick.security.Needs;

/** What departments still hold although the rules say that they must refer it; amounts are whole cents. */
@RestController
@RequestMapping("/api/v1/overdue-referrals")
@Tag(name = "Eligibility")
class OverdueController {

    @Schema(name = "OverdueReferral")
    record Debt(
            String department,
            String debtType,
            @Nullable String number,
            String debtor,
            long amountCents,
            LocalDate incurredOn,
            LocalDate dueOn,
            long daysOverdue,

            @Schema(description = "What the record lacks before it can be referred")
            List<String> missing,

            @Nullable String citation) {
        static Debt of(OverdueReceivable one, LocalDate today) {
            return new Debt(
                    one.department(),
                    one.debtType(),
                    one.number(),
                    one.debtor(),
                    one.amount().cents(),
                    one.incurredOn(),
                    one.dueOn(),
                    one.daysOverdue(today),
                    one.missing(),
                    one.citation());
        }
    }

    @Schema(name = "OverdueDepartment")
    record Department(String department, long debts, long amountCents, LocalDate oldestDueOn) {
        static Department of(OverdueOfDepartment one) {
            return new Department(one.department(), one.debts(), one.amount().cents(), one.oldestDueOn());
        }
    }

    private final Overdue overdue;
    private final BusinessDay day;

    OverdueController(Overdue overdue, BusinessDay day) {
        this.overdue = overdue;
        this.day = day;
    }

    /** Longest overdue first; the next page begins after those already seen. */
    @GetMapping
    @Needs("import.load")
    List<Debt> debts(
            @RequestParam(name = "department", required = false) @Nullable String department,
            @RequestParam(name = "seen", defaultValue = "0") int seen,
            @RequestParam(name = "limit", defaultValue = "100") int limit) {
        var today = day.today();
        return overdue.of(department, seen, limit).stream()
                .map(one -> Debt.of(one, today))
                .toList();
    }

    /** By department, the one that holds most first. */
    @GetMapping("/departments")
    @Needs("import.load")
    List<Department> departments() {
        return overdue.byDepartment().stream().map(Department::of).toList();
    }
}
