package org.tallystick.payments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.tallystick.accounts.AccountRow;
import org.tallystick.money.Money;
import org.tallystick.payments.PaymentPreview;
import org.tallystick.payments.Receipt;
import org.tallystick.web.Keys;
import org.tallystick.web.Refusal;
import org.tallystick.web.Toast;

/** A payment: how much and how on the left, where each dollar goes on the right, one key to take it. */
class PaymentDialog extends Dialog {

    private final Desk desk;
    private final AccountRow account;
    private final Runnable afterwards;
    private final Draft draft;
    private final String payer;

    private final Span drawerLine = new Span();
    private final Div body = new Div();
    private final Div ways = new Div();
    private final Button take = new Button();
    private final PaymentForm form;

    PaymentDialog(Desk desk, AccountRow account, Runnable afterwards) {
        this.desk = desk;
        this.account = account;
        this.afterwards = afterwards;
        this.draft = desk.draft(account);
        this.payer = desk.payer(account);
        this.form = new PaymentForm(draft, desk.preview(account, Money.ZERO), this::refresh);
        ways.addClassName("ts-payment-ways");
        body.addClassName("ts-payment-body");
        setAriaLabel("Payment from " + payer);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        addThemeName("no-padding");
        var all = new Div(head(), body, foot());
        all.addClassName("ts-payment");
        add(all);
        Keys.of(all).on("F8", "take the payment", this::take).on("Esc", "back, the draft is kept", this::close);
        showFormOrDrawer();
    }

    private Component head() {
        var title = new H2("Payment from " + payer);
        drawerLine.addClassNames("ts-small", "ts-quiet");
        var head = new Div(title, spring(), drawerLine);
        head.addClassName("ts-payment-head");
        return head;
    }

    private Component foot() {
        var back = new Button("Back", _ -> close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Keys.print(back, "Esc");
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.addClickListener(_ -> take());
        take.setDisableOnClick(true);
        Keys.print(take, "F8");
        var kept = new Span("Account " + account.number());
        kept.addClassNames("ts-small", "ts-quiet");
        var foot = new Div(kept, spring(), back, take);
        foot.addClassName("ts-payment-foot");
        return foot;
    }

    private void showFormOrDrawer() {
        body.removeAll();
        var drawer = desk.drawer();
        drawerLine.setText(drawer.map(desk::inWords).orElse("No drawer open"));
        if (drawer.isPresent()) {
            body.add(form, ways);
            form.focusAmount();
        } else body.add(new DrawerForm(desk, this::showFormOrDrawer));
        refresh();
    }

    private void refresh() {
        var amount = draft.money().orElse(Money.ZERO);
        var preview = desk.preview(account, amount);
        form.show(preview);
        ways.removeAll();
        ways.add(new WaysTable(preview));
        take.setText(amount.isPositive() ? "Take " + amount.inDollars() : "Take payment");
        take.setEnabled(mayBeTaken(preview));
        take.setVisible(desk.drawer().isPresent());
    }

    private boolean mayBeTaken(PaymentPreview preview) {
        return desk.drawer().isPresent()
                && preview.amount().isPositive()
                && preview.rest().isZero()
                && draft.isCovered();
    }

    /** The button is checked again here: a key may be pressed, and a request may be made up, while it is disabled. */
    private void take() {
        var amount = draft.money().orElse(Money.ZERO);
        if (!mayBeTaken(desk.preview(account, amount))) {
            refresh();
            return;
        }
        try {
            var change = draft.change().orElse(Money.ZERO);
            given(desk.take(account, draft, amount), change);
        } catch (Refusal refusal) {
            Toast.refused(refusal.sentence());
            showFormOrDrawer();
        }
    }

    private void given(Receipt receipt, Money change) {
        Toast.done("Receipt " + receipt.number() + " for " + receipt.amount().inDollars() + ".");
        removeAll();
        var done = new ReceiptGiven(receipt, change, this::close);
        add(done);
        afterwards.run();
    }

    private static Span spring() {
        var spring = new Span();
        spring.addClassName("ts-spring");
        return spring;
    }
}
