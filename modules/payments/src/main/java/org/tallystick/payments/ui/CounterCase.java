package org.tallystick.payments.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountRow;
import org.tallystick.money.Money;
import org.tallystick.web.EmptyState;
import org.tallystick.web.Keys;
import org.tallystick.web.Printed;
import org.tallystick.workbench.Workbench;

/** Who stands at the counter, what is owed and on what, and the payment as the next step. */
class CounterCase extends Div {

    private final Desk desk;
    private final Workbench workbench;
    private final Runnable afterwards;
    private @Nullable AccountRow account;

    CounterCase(Desk desk, Workbench workbench, Runnable afterwards) {
        this.desk = desk;
        this.workbench = workbench;
        this.afterwards = afterwards;
        addClassName("ts-column");
        add(new EmptyState(
                "Nobody at the counter",
                "Type a name, a ticket or an account, and press Enter. Payments go into your open drawer."));
    }

    void show(String number) {
        account = workbench.open(number).selected();
        draw(account);
    }

    void pay() {
        if (account != null) new PaymentDialog(desk, account, this::paid).open();
    }

    private void paid() {
        if (account != null) draw(account);
        afterwards.run();
    }

    private void draw(AccountRow shown) {
        removeAll();
        Printed.by(this, workbench.printedBy(shown));
        var owed = desk.preview(shown, Money.ZERO);
        var name = new H2(desk.payer(shown));
        var number = new Anchor("accounts/" + shown.number(), "Account " + shown.number());
        number.addClassName("ts-link");
        var label = new Span("Owed today");
        label.addClassName("ts-label");
        var figure = new Div(new Span(owed.owedBefore().inDollars()));
        figure.addClassName("ts-figure");
        var sum = new Div(label, figure);
        sum.addClassName("ts-who-owed");
        var who = new Div(new Div(name, number), sum);
        who.addClassName("ts-who");
        var body = new Div(new WaysTable(owed));
        body.addClassName("ts-column-body");
        add(who, body, dock(owed.owedBefore()));
    }

    private Div dock(Money owed) {
        var pay = new Button("Take a payment", _ -> pay());
        pay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        pay.setEnabled(owed.isPositive());
        Keys.print(pay, "p");
        var dock = new Div(pay);
        if (!owed.isPositive()) dock.add(new Paragraph("Nothing is owed on this account."));
        dock.addClassNames("ts-dock", "ts-dock-main");
        return dock;
    }
}
