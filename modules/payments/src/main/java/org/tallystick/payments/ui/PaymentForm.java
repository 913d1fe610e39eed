package org.tallystick.payments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import org.tallystick.drawers.ReceiptLanguage;
import org.tallystick.drawers.Tender;
import org.tallystick.money.Money;
import org.tallystick.payments.PaymentPreview;
import org.tallystick.payments.PreviewLine;

/** How much, in what form, by whom, in which language the receipt; and what is owed before and after. */
class PaymentForm extends Div {

    private final Draft draft;
    private final Runnable changed;
    private final TextField amount = new TextField("Amount");
    private final TenderFields tenders;
    private final Div picks = new Div();
    private final DescriptionList sums = new DescriptionList();

    PaymentForm(Draft draft, PaymentPreview owed, Runnable changed) {
        this.draft = draft;
        this.changed = changed;
        this.tenders = new TenderFields(draft, changed);
        addClassName("ts-payment-form");
        sums.addClassName("ts-pairs");
        picks.addClassName("ts-chips");
        offer(owed);
        var receipt = new Div(paidBy(), language());
        receipt.addClassName("ts-payment-receipt");
        add(amountField(), picks, tenders, receipt, sums);
    }

    void focusAmount() {
        amount.focus();
    }

    void choose(Tender tender) {
        tenders.choose(tender);
    }

    void split() {
        tenders.another();
    }

    void show(PaymentPreview preview) {
        amount.setInvalid(!draft.amount.isBlank()
                && (draft.money().isEmpty()
                        || preview.rest().isPositive()
                        || draft.rest().isNegative()));
        amount.setErrorMessage(
                draft.money().isEmpty()
                        ? "An amount such as 125.00"
                        : preview.rest().isPositive()
                                ? preview.rest().inDollars() + " more than can be taken"
                                : "The parts come to more than this");
        tenders.show();
        sums.removeAll();
        pair("Owed before", preview.owedBefore().toString(), false);
        pair("This payment", preview.amount().negated().toString(), false);
        pair("Owed after", preview.owedBefore().minus(preview.amount()).inDollars(), true);
    }

    private Component amountField() {
        amount.addClassName("ts-money-field");
        amount.setPrefixComponent(new Span("$"));
        amount.setValue(draft.amount);
        amount.setAutoselect(true);
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        amount.setValueChangeTimeout(250);
        amount.getElement().setAttribute("inputmode", "decimal");
        amount.setWidthFull();
        amount.addValueChangeListener(event -> {
            draft.amount = event.getValue();
            changed.run();
        });
        return amount;
    }

    /** What is asked for most: the first debt in the order of payment, and everything. */
    void offer(PaymentPreview owed) {
        picks.removeAll();
        var payable = owed.lines().stream()
                .filter(line -> line.owed().isPositive()
                        && owed.scope().holds(line.charge().debt()))
                .toList();
        var debts =
                payable.stream().map(line -> line.charge().debt()).distinct().count();
        if (debts > 1) {
            var first = payable.getFirst();
            var sum = payable.stream()
                    .filter(line -> line.charge().debt().equals(first.charge().debt()))
                    .map(PreviewLine::owed)
                    .reduce(Money.ZERO, Money::plus);
            picks.add(pick("First debt", sum));
        }
        picks.add(pick("All", payable.stream().map(PreviewLine::owed).reduce(Money.ZERO, Money::plus)));
    }

    private NativeButton pick(String name, Money sum) {
        var pick = new NativeButton(name + " " + sum, _ -> amount.setValue(sum.toString()));
        pick.addClassName("ts-chip");
        return pick;
    }

    private Component paidBy() {
        var paidBy = new TextField("Paid by");
        paidBy.setPlaceholder("Debtor in person");
        paidBy.setValue(draft.paidBy);
        paidBy.setMaxLength(120);
        paidBy.setWidthFull();
        paidBy.setClearButtonVisible(true);
        paidBy.addValueChangeListener(event -> draft.paidBy = event.getValue());
        return paidBy;
    }

    private Component language() {
        var language = new Select<ReceiptLanguage>();
        language.setLabel("Receipt");
        language.setItems(ReceiptLanguage.values());
        language.setItemLabelGenerator(one -> "Printed, " + one.inWords());
        language.setValue(draft.language);
        language.setWidthFull();
        language.addValueChangeListener(
                event -> draft.language = Objects.requireNonNullElse(event.getValue(), ReceiptLanguage.ENGLISH));
        return language;
    }

    private void pair(String words, String figure, boolean sum) {
        var term = new DescriptionList.Term(words);
        var value = new DescriptionList.Description(figure);
        if (sum) {
            term.addClassName("ts-sum");
            value.addClassName("ts-sum");
        }
        sums.add(term, value);
    }
}
