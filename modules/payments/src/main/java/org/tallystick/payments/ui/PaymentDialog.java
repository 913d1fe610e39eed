package org.tallystick.payments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.DebtId;
import org.tallystick.drawers.Tender;
import org.tallystick.money.Money;
import org.tallystick.payments.PaymentPreview;
import org.tallystick.payments.Receipt;
import org.tallystick.web.Glyph;
import org.tallystick.web.Keys;
import org.tallystick.web.Refusal;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
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
    private final Div undone = new Div();
    private final Div missing = new Div();
    private final NativeButton scope = new NativeButton();
    private final Button take = new Button();
    private final Span owedAfter = new Span();
    private final PaymentForm form;

    PaymentDialog(Desk desk, AccountRow account, Runnable afterwards) {
        this.desk = desk;
        this.account = account;
        this.afterwards = afterwards;
        this.draft = desk.draft(account);
        this.payer = desk.payer(account);
        this.form = new PaymentForm(draft, desk.preview(account, draft, Money.ZERO), this::refresh);
        ways.addClassName("ts-payment-ways");
        body.addClassName("ts-payment-body");
        setAriaLabel("Payment from " + payer);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        addThemeName("no-padding");
        var all = new Div(head(), body, foot());
        all.addClassName("ts-payment");
        add(all);
        Keys.of(all)
                .on("F8", "take the payment", this::take)
                .on("Esc", "back, the draft is kept", this::close)
                .on("c", "cash", () -> form.choose(Tender.CASH))
                .on("k", "check", () -> form.choose(Tender.CHECK))
                .on("d", "card", () -> form.choose(Tender.CARD))
                .on("m", "money order", () -> form.choose(Tender.MONEY_ORDER))
                .on("s", "part in another tender", form::split)
                .on("x", "explain in the payer's language", this::explain);
        showFormOrDrawer();
    }

    private Component head() {
        var title = new H2("Payment from " + payer);
        drawerLine.addClassNames("ts-small", "ts-quiet");
        scope.addClassName("ts-chip");
        scope.addClickListener(_ -> {
            draft.everyAccount = !draft.everyAccount;
            form.offer(desk.preview(account, draft, Money.ZERO));
            refresh();
        });
        var head = new Div(title);
        desk.holds(account).stream()
                .map(hold -> StatusBadge.tag(
                        hold.account() == null ? Tone.PROTECT : Tone.STOP,
                        hold.typeName() + ": no " + hold.stopsInWords()))
                .forEach(head::add);
        head.add(scope, spring(), drawerLine);
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
        undone.add(Glyph.of("undo"), new Span(desk.howUndone()));
        missing.addClassNames("ts-small", "ts-missing");
        missing.getElement().setAttribute("role", "status");
        undone.addClassNames("ts-small", "ts-quiet", "ts-undone");
        owedAfter.addClassName("ts-owed-after");
        var foot = new Div(undone, missing, owedAfter, spring(), back);
        desk.words().ifPresent(words -> {
            var explain = new Button(words.label(account), _ -> explain());
            explain.addClassName("ts-explain-words");
            Keys.printWithAlt(explain, "x");
            foot.add(explain);
        });
        foot.add(take);
        foot.addClassName("ts-payment-foot");
        return foot;
    }

    private void explain() {
        desk.words().ifPresent(words -> words.open(account));
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
        var preview = desk.preview(account, draft, amount);
        form.show(preview);
        desk.keep(account, draft);
        ways.removeAll();
        ways.add(new WaysTable(preview, draft.leftOut, this::pays), new EffectList(desk.effects(preview)));
        var others = desk.others(account).size();
        scope.setVisible(others > 0);
        scope.setText(draft.everyAccount ? "All " + (others + 1) + " accounts" : "This account only");
        scope.getElement().setAttribute("aria-pressed", String.valueOf(draft.everyAccount));
        owedAfter.setText(
                "Owed after " + preview.owedBefore().minus(preview.amount()).inDollars());
        take.setText(amount.isPositive() ? "Take " + amount.inDollars() : "Take payment");
        var whyNot = whyNot(preview);
        take.setEnabled(whyNot.isEmpty());
        missing.removeAll();
        whyNot.filter(_ -> !draft.amount.isBlank())
                .ifPresent(sentence -> missing.add(Glyph.shape("triangle"), new Span(sentence)));
        undone.setVisible(missing.getComponentCount() == 0);
        take.setVisible(desk.drawer().isPresent());
    }

    /** A debt is paid, or left out. */
    private void pays(DebtId debt, boolean paid) {
        if (paid) draft.leftOut.remove(debt);
        else if (desk.isOnlyDebtPaid(account, draft)) Toast.refused("At least one debt is paid.");
        else draft.leftOut.add(debt);
        form.offer(desk.preview(account, draft, Money.ZERO));
        refresh();
    }

    /** Why it cannot be taken yet, in a sentence that says what to type. */
    private Optional<String> whyNot(PaymentPreview preview) {
        if (desk.drawer().isEmpty()) return Optional.of("Open your drawer first.");
        if (!preview.amount().isPositive()) return Optional.of("Type an amount such as 125.00.");
        if (preview.rest().isPositive())
            return Optional.of(preview.rest().inDollars() + " more than can be taken here.");
        if (!draft.isCovered()) return Optional.of("Less was handed over than is paid in cash.");
        return draft.whatIsMissing();
    }

    /** The button is checked again here: a key may be pressed, and a request may be made up, while it is disabled. */
    private void take() {
        var amount = draft.money().orElse(Money.ZERO);
        if (whyNot(desk.preview(account, draft, amount)).isPresent()) {
            refresh();
            return;
        }
        try {
            given(desk.take(account, draft));
        } catch (Refusal refusal) {
            Toast.refused(refusal.sentence());
            showFormOrDrawer();
        }
    }

    private void given(Receipt receipt) {
        Toast.done("Receipt " + receipt.number() + " for " + receipt.amount().inDollars() + ".");
        removeAll();
        var done = new ReceiptGiven(receipt, receipt.change(), this::close);
        add(done);
        afterwards.run();
    }

    private static Span spring() {
        var spring = new Span();
        spring.addClassName("ts-spring");
        return spring;
    }
}
