package org.tallystick.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.tallystick.correspondence.Statement;
import org.tallystick.money.Money;
import org.tallystick.web.Amount;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;

/** What is owed and why, debt by debt, as it can be read out. */
class OwedColumn extends Div {

    OwedColumn(EnquiryCase asked) {
        addClassName("ts-column");
        var statement = asked.english();
        var head = new Div(new H2("What is owed, and why"));
        head.addClassName("ts-column-head");
        var body = new Div();
        body.addClassName("ts-column-body");
        body.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        body.getElement().setAttribute("aria-label", "What is owed, and why");
        for (var debt : statement.debts()) body.add(debt(debt));
        if (statement.debts().isEmpty()) body.add(facts(new Paragraph("Nothing was ever charged on these accounts.")));
        body.add(elsewhere(asked), history(statement));
        add(head, body);
    }

    private static Component debt(Statement.Debt debt) {
        var name = new H3(debt.name() + " ");
        name.add(Styled.words(debt.number(), "ts-id"));
        var spring = Styled.words("", "ts-spring");
        var owed = new Div(debt.sum().balance().inDollars());
        owed.addClassName("ts-debt-owed");
        var top = new Div(name, spring, owed);
        top.addClassName("ts-line-up");
        var on = debt.incurredOn();
        var account = new Anchor("accounts/" + debt.account(), "Account " + debt.account());
        account.addClassName("ts-link");
        var why = new Paragraph(
                account, new Span(". " + debt.department() + (on == null ? "." : ", of " + ComingDay.write(on) + ".")));
        why.addClassNames("ts-small", "ts-quiet");
        var facts = facts(top, why);
        debt.holds().forEach(hold -> facts.add(new Div(StatusBadge.plain(Tone.STOP, hold))));
        facts.add(charges(debt));
        return facts;
    }

    private static Component charges(Statement.Debt debt) {
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", "Charges of " + debt.number());
        var head = table.getHead().addRow();
        head.addHeaderCell().setText("Charge, and since when");
        for (var column : new String[] {"Charged", "Changed", "Paid", "Owed"}) {
            var cell = head.addHeaderCell();
            cell.setText(column);
            cell.addClassName("ts-right");
        }
        for (var line : debt.lines()) {
            var row = table.getBody().addRow();
            row.addDataCell().add(new Span(line.charge() + " "), Styled.words(line.reason(), "ts-small", "ts-faint"));
            var sum = line.sum();
            for (var money :
                    new Money[] {sum.levied(), sum.adjusted(), sum.paid().negated(), sum.balance()}) {
                var cell = row.addDataCell();
                cell.add(Amount.of(money));
                cell.addClassName("ts-right");
            }
        }
        return table;
    }

    private static Component elsewhere(EnquiryCase asked) {
        var kept = asked.keptFrom().size();
        if (kept == 0) return new Div();
        var owners = asked.keptFrom().stream()
                .map(account -> account.ownerName())
                .distinct()
                .toList();
        return facts(StatusBadge.plain(
                Tone.PROTECT,
                (kept == 1 ? "1 other account, restricted." : kept + " other accounts, restricted.") + " Ask "
                        + String.join(" or ", owners) + "."));
    }

    private static Component history(Statement statement) {
        if (statement.history().isEmpty()) return facts(new H3("Payments"), quiet("No payment has reached us yet."));
        var list = new UnorderedList();
        for (var event : statement.history()) {
            var line = new Div(
                    Styled.words(ComingDay.write(event.on()), "ts-small", "ts-quiet"),
                    new Span(event.what()),
                    Styled.words("", "ts-spring"),
                    Amount.of(event.change()));
            line.addClassName("ts-line-up");
            list.add(new ListItem(line));
        }
        return facts(new H3("Payments and changes"), list);
    }

    private static Component quiet(String sentence) {
        var quiet = new Paragraph(sentence);
        quiet.addClassNames("ts-small", "ts-quiet");
        return quiet;
    }

    private static Div facts(Component... parts) {
        var facts = new Div(parts);
        facts.addClassNames("ts-facts", "ts-enquiry-debt");
        return facts;
    }
}
