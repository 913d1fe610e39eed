package org.tallystick.workbench;

import static org.tallystick.calendar.WrittenDays.DAY;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtId;
import org.tallystick.accounts.DebtRow;
import org.tallystick.agency.ChargeType;
import org.tallystick.agency.DebtType;
import org.tallystick.agency.DebtTypes;
import org.tallystick.agency.Department;
import org.tallystick.agency.Departments;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.ledger.ChargeEntryRow;
import org.tallystick.ledger.ChargeRow;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.PostingKind;
import org.tallystick.money.Money;

/** Explains any balance in plain words, fit to be printed for the debtor. */
@Service
public class Explanations {

    private final Accounts accounts;
    private final Ledger ledger;
    private final DebtTypes types;
    private final Departments departments;
    private final BusinessDay day;

    Explanations(Accounts accounts, Ledger ledger, DebtTypes types, Departments departments, BusinessDay day) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.types = types;
        this.departments = departments;
        this.day = day;
    }

    /** Everything owed on these accounts, or on one debt of theirs. */
    @Transactional(readOnly = true)
    public Explanation of(List<AccountRow> wanted, @Nullable DebtId only) {
        var ids = wanted.stream().map(AccountRow::id).toList();
        var numbers = wanted.stream().collect(Collectors.toMap(AccountRow::id, AccountRow::number));
        var debts = accounts.debtsOf(ids).stream().collect(Collectors.toMap(DebtRow::id, Function.identity()));
        var entries = ledger.entriesOf(ids).stream().collect(Collectors.groupingBy(ChargeEntryRow::charge));
        var parts = new ArrayList<Explanation.Part>();
        for (var charge : ledger.chargesOf(ids)) {
            var debt = debts.get(charge.debt());
            if (debt == null || (only != null && !only.equals(debt.id()))) continue;
            parts.add(part(
                    numbers.getOrDefault(charge.account(), ""),
                    debt,
                    charge,
                    entries.getOrDefault(charge.id(), List.of())));
        }
        var owed = parts.stream().map(Explanation.Part::owed).reduce(Money.ZERO, Money::plus);
        return new Explanation(day.today(), owed, parts);
    }

    private Explanation.Part part(String account, DebtRow debt, ChargeRow charge, List<ChargeEntryRow> entries) {
        var known = types.byCode(debt.debtType());
        var type = known.stream()
                .flatMap(one -> one.chargeTypes().stream())
                .filter(one -> one.code().equals(charge.type()))
                .findFirst();
        var creditor = known.map(DebtType::department).map(this::nameOf).orElse("the department");
        return new Explanation.Part(
                account,
                debt.debtTypeName() + " " + debt.number(),
                type.map(ChargeType::name).orElse(charge.type()),
                type.map(ChargeType::citation).orElse(null),
                entries.stream().map(entry -> event(entry, creditor)).toList(),
                charge.balance());
    }

    private String nameOf(String department) {
        return departments.all().stream()
                .filter(one -> one.code().equals(department))
                .map(Department::name)
                .findFirst()
                .orElse(department);
    }

    /** What a debt came with is its department's; what happened here is whoever's did it. */
    private static Explanation.Event event(ChargeEntryRow entry, String creditor) {
        var by = entry.kind() == PostingKind.LEVY || entry.kind() == PostingKind.TAKE_ON ? creditor : entry.actorName();
        return new Explanation.Event(entry.effectiveOn(), words(entry), entry.change(), by);
    }

    private static String words(ChargeEntryRow entry) {
        var what = switch (entry.side()) {
            case RECEIVABLE_LEVIED -> "Charged";
            case RECEIVABLE_ADJUSTED -> entry.change().isNegative() ? "Lowered" : "Raised";
            case RECEIVABLE_MOVED -> "Moved elsewhere";
            case RECEIVABLE_PAID -> entry.change().isNegative() ? "Paid" : "Payment taken back";
            default -> "Posted";
        };
        var since = " to us on " + DAY.format(entry.postedOn()) + ".";
        return switch (entry.kind()) {
            case LEVY -> what + ". The debt came" + since;
            case TAKE_ON -> what + " before the debt came" + since;
            default -> what + ". " + entry.description();
        };
    }
}
