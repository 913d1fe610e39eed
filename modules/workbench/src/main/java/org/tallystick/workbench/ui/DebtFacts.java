package org.tallystick.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.tallystick.accounts.DebtRow;
import org.tallystick.ledger.ChargeRow;
import org.tallystick.money.Money;
import org.tallystick.web.Amount;

/** What a debt consists of: each charge as it was levied, what became of them, and what is owed today. */
class DebtFacts extends Div {

    DebtFacts(CaseFile file, DebtRow debt) {
        var number = new Span(debt.number());
        number.addClassName("ts-id");
        add(new H3(new Span(debt.debtTypeName() + " "), number), money(file, debt), circumstances(file, debt));
    }

    private static Component money(CaseFile file, DebtRow debt) {
        var charges = file.chargesOf(debt.id());
        var pairs = pairs();
        for (var charge : charges)
            pair(
                    pairs,
                    file.nameOf(debt, charge) + ", " + Days.of(charge.leviedOn(), file.today()),
                    Amount.of(charge.levied()));
        unlessZero(pairs, "Adjusted", total(charges, ChargeRow::adjusted));
        unlessZero(pairs, "Moved elsewhere", total(charges, ChargeRow::moved).negated());
        unlessZero(pairs, "Paid", total(charges, ChargeRow::paid).negated());
        var words = new Term("Owed today");
        var figure = new Description(Amount.total(CaseFile.sum(charges)));
        words.addClassName("ts-sum");
        figure.addClassName("ts-sum");
        pairs.add(words, figure);
        return pairs;
    }

    private static Component circumstances(CaseFile file, DebtRow debt) {
        var account = file.accountOf(debt);
        var pairs = pairs();
        pair(pairs, "Account", new Span(account.number()));
        pair(pairs, "Department", new Span(file.departmentOf(account)));
        pair(pairs, "Owner", new Span(account.ownerName()));
        pair(pairs, "Opened", new Span(Days.of(account.openedOn(), file.today())));
        return pairs;
    }

    private static DescriptionList pairs() {
        var pairs = new DescriptionList();
        pairs.addClassName("ts-pairs");
        return pairs;
    }

    private static void unlessZero(DescriptionList pairs, String words, Money money) {
        if (!money.isZero()) pair(pairs, words, Amount.of(money));
    }

    private static void pair(DescriptionList pairs, String words, Component value) {
        pairs.add(new Term(words), new Description(value));
    }

    private static Money total(List<ChargeRow> charges, Function<ChargeRow, Money> part) {
        return charges.stream().map(part).reduce(Money.ZERO, Money::plus);
    }
}
