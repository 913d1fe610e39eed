package org.tallystick.workbench.ui;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.ledger.ChargeRow;
import org.tallystick.money.Money;
import org.tallystick.web.EmptyState;
import org.tallystick.web.NarrowTable;

/** Each debt with its charges: levied, adjusted, moved, paid, and what is left of them. */
class ChargeTable extends Div {

    ChargeTable(CaseFile file, String sumInWords) {
        if (file.charges().isEmpty()) {
            add(new EmptyState("No charges yet", "Charges come with the debts of an imported file."));
            return;
        }
        var table = new Table(
                "Charges",
                List.of("Charge", "Levied on"),
                List.of("Levied $", "Adjusted $", "Moved $", "Paid $", "Balance $"));
        for (var debt : file.debts()) {
            table.group(debt.debtTypeName() + " " + debt.number() + " on account "
                    + file.accountOf(debt).number());
            for (var charge : file.chargesOf(debt.id()))
                table.row(
                        List.of(file.nameOf(debt, charge), Days.of(charge.leviedOn(), file.today())), figures(charge));
        }
        table.sum(sumInWords, sums(file.charges()));
        add(NarrowTable.of(table));
    }

    private static List<String> figures(ChargeRow charge) {
        return inWords(List.of(
                charge.levied(),
                charge.adjusted(),
                charge.moved().negated(),
                charge.paid().negated(),
                charge.balance()));
    }

    private static List<String> sums(List<ChargeRow> charges) {
        Money levied = Money.ZERO, adjusted = Money.ZERO, moved = Money.ZERO, paid = Money.ZERO;
        for (var charge : charges) {
            levied = levied.plus(charge.levied());
            adjusted = adjusted.plus(charge.adjusted());
            moved = moved.minus(charge.moved());
            paid = paid.minus(charge.paid());
        }
        return inWords(List.of(levied, adjusted, moved, paid, CaseFile.sum(charges)));
    }

    private static List<String> inWords(List<Money> amounts) {
        var words = new ArrayList<String>(amounts.size());
        for (var amount : amounts) words.add(amount.toString());
        return words;
    }
}
