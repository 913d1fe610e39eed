package org.tallystick.workbench;

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
import org.tallystick.agency.DebtTypes;
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
    private final BusinessDay day;

    Explanations(Accounts accounts, Ledger ledger, DebtTypes types, BusinessDay day) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.types = types;
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
        var type = types.byCode(debt.debtType()).stream()
                .flatMap(known -> known.chargeTypes().stream())
                .filter(one -> one.code().equals(charge.type()))
                .findFirst();
        return new Explanation.Part(
                account,
                debt.debtTypeName() + " " + debt.number(),
                type.map(ChargeType::name).orElse(charge.type()),
                type.map(ChargeType::citation).orElse(null),
                entries.stream().map(Explanations::event).toList(),
                charge.balance());
    }

    private static Explanation.Event event(ChargeEntryRow entry) {
        return new Explanation.Event(entry.effectiveOn(), words(entry), entry.change(), entry.actorName());
    }

    private static String words(ChargeEntryRow entry) {
        var what = switch (entry.side()) {
            case RECEIVABLE_LEVIED -> "Charged";
            case RECEIVABLE_ADJUSTED -> entry.change().isNegative() ? "Lowered" : "Raised";
            case RECEIVABLE_MOVED -> "Moved elsewhere";
            case RECEIVABLE_PAID -> entry.change().isNegative() ? "Paid" : "Payment taken back";
            case LEVIES, ADJUSTMENTS, MOVED_ELSEWHERE, EARLIER_RECEIPTS, CASH -> "Posted";
        };
        return what
                + (entry.kind() == PostingKind.TAKE_ON ? " before the debt came to us. " : ". ")
                + entry.description();
    }
}
