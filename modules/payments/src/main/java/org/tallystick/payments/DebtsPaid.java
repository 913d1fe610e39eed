package org.tallystick.payments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.money.Money;

/** Says which debts a payment settles, which it leaves open, and which it does not reach. */
@Component
class DebtsPaid implements PaymentEffect {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Line> of(PaymentPreview preview) {
        if (preview.paid().isEmpty()) return List.of();
        var byDebt = preview.lines().stream()
                .collect(groupingBy(line -> line.charge().debt(), LinkedHashMap::new, toList()));
        var effects = new ArrayList<Line>();
        int untouched = 0;
        for (var lines : byDebt.values()) {
            var pays = sum(lines, true);
            var after = sum(lines, false);
            var name = lines.getFirst().debtTypeName() + " " + lines.getFirst().debtNumber();
            if (pays.isPositive() && after.isZero())
                effects.add(new Line(Weight.DONE, name + " paid in full.", "Nothing is owed on it any more."));
            else if (pays.isPositive())
                effects.add(new Line(
                        Weight.PARTLY, name + ":", pays + " paid, " + after.inDollars() + " stays open on it."));
            else if (after.isPositive()) untouched++;
        }
        if (untouched > 0)
            effects.add(new Line(
                    Weight.NOTE,
                    untouched == 1 ? "1 other debt:" : untouched + " other debts:",
                    "takes nothing of this payment."));
        return effects;
    }

    private static Money sum(List<PreviewLine> lines, boolean paid) {
        return lines.stream().map(line -> paid ? line.pays() : line.after()).reduce(Money.ZERO, Money::plus);
    }
}
