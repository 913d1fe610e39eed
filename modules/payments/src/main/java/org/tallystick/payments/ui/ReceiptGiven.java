package org.tallystick.payments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tallystick.money.Money;
import org.tallystick.payments.Receipt;
import org.tallystick.web.Keys;
import org.tallystick.web.StatusBadge;

/** What is left to do when a payment was taken: give the change, and the receipt. */
class ReceiptGiven extends Div {

    ReceiptGiven(Receipt receipt, Money change, Runnable close) {
        addClassNames("ts-stack", "ts-receipt-given");
        var figure = new Span(
                change.isPositive() ? change.inDollars() : receipt.amount().inDollars());
        figure.addClassName("ts-figure");
        var label = new Span(change.isPositive() ? "Change to give back" : "Taken");
        label.addClassName("ts-label");
        var print = new Button("Receipt", _ -> show(receipt, close));
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Keys.print(print, "F8");
        var done = new Button("Done", _ -> close.run());
        done.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Keys.print(done, "Esc");
        var buttons = new Div(print, done);
        buttons.addClassName("ts-line-up");
        add(
                StatusBadge.tag(StatusBadge.Tone.OK, "Payment taken"),
                new H2("Receipt " + receipt.number()),
                label,
                figure,
                new Paragraph("Owed now: " + receipt.balanceAfter().inDollars()),
                buttons);
        Keys.of(this).on("F8", "the receipt", () -> show(receipt, close)).on("Esc", "done", close);
        print.focus();
    }

    private static void show(Receipt receipt, Runnable close) {
        close.run();
        UI.getCurrent().navigate("receipts/" + receipt.number());
    }
}
