package org.tallystick.payments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import org.tallystick.drawers.Tender;
import org.tallystick.money.Money;
import org.tallystick.payments.PaymentPreview;
import org.tallystick.payments.PreviewLine;

/** How much, in what form, what was handed over; and what is owed before and after. */
class PaymentForm extends Div {

    private final Draft draft;
    private final Runnable changed;
    private final TextField amount = new TextField("Amount");
    private final TextField handedOver = new TextField("Handed over");
    private final TextField change = new TextField("Change");
    private final Div cash = new Div(handedOver, change);
    private final Map<Tender, NativeButton> tenders = new EnumMap<>(Tender.class);
    private final DescriptionList sums = new DescriptionList();

    PaymentForm(Draft draft, PaymentPreview owed, Runnable changed) {
        this.draft = draft;
        this.changed = changed;
        addClassName("ts-payment-form");
        sums.addClassName("ts-pairs");
        cash.addClassName("ts-payment-cash");
        add(amountField(), picks(owed), tenderLabel(), tenderSegments(), cashFields(), sums);
    }

    void focusAmount() {
        amount.focus();
    }

    void show(PaymentPreview preview) {
        amount.setInvalid(!draft.amount.isBlank()
                && (draft.money().isEmpty() || preview.rest().isPositive()));
        amount.setErrorMessage(
                draft.money().isEmpty()
                        ? "An amount such as 125.00"
                        : preview.rest().inDollars() + " more than can be taken");
        handedOver.setInvalid(!draft.isCovered());
        handedOver.setErrorMessage("Less than the amount");
        change.setValue(draft.change().map(Money::toString).orElse(""));
        cash.setVisible(draft.tender == Tender.CASH);
        tenders.forEach((tender, button) ->
                button.getElement().setAttribute("aria-checked", String.valueOf(tender == draft.tender)));
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
    private Component picks(PaymentPreview owed) {
        var picks = new Div();
        picks.addClassName("ts-chips");
        var payable =
                owed.lines().stream().filter(line -> line.owed().isPositive()).toList();
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
        return picks;
    }

    private NativeButton pick(String name, Money sum) {
        var pick = new NativeButton(name + " " + sum, _ -> amount.setValue(sum.toString()));
        pick.addClassName("ts-chip");
        return pick;
    }

    private static Component tenderLabel() {
        var label = new Span("Tender");
        label.addClassName("ts-label");
        label.setId("tender-label");
        return label;
    }

    private Component tenderSegments() {
        var segments = new Div();
        segments.addClassName("ts-segments");
        segments.getElement().setAttribute("role", "radiogroup").setAttribute("aria-labelledby", "tender-label");
        for (var tender : Tender.values()) {
            var words = tender == Tender.MONEY_ORDER ? "Order" : tender.inWords();
            var button = new NativeButton(words, _ -> {
                draft.tender = tender;
                changed.run();
            });
            button.getElement().setAttribute("role", "radio").setAttribute("aria-label", tender.inWords());
            tenders.put(tender, button);
            segments.add(button);
        }
        return segments;
    }

    private Component cashFields() {
        handedOver.setValue(draft.handedOver);
        handedOver.setValueChangeMode(ValueChangeMode.LAZY);
        handedOver.setValueChangeTimeout(250);
        handedOver.getElement().setAttribute("inputmode", "decimal");
        handedOver.addClassName("ts-figure-field");
        handedOver.addValueChangeListener(event -> {
            draft.handedOver = event.getValue();
            changed.run();
        });
        change.setReadOnly(true);
        change.addClassName("ts-figure-field");
        return cash;
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
