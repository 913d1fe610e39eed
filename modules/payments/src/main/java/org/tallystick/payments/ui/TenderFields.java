package org.tallystick.payments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.tallystick.drawers.Tender;
import org.tallystick.drawers.TenderLine;
import org.tallystick.money.Money;
import org.tallystick.web.CardNumberWarning;

/** In what form: one tender for all of it, or parts in others; cash with its change, the others with their numbers. */
class TenderFields extends Div {

    private static final int MOST_PARTS = 6;

    private final Draft draft;
    private final Runnable changed;
    private final TextField handedOver = new TextField("Handed over");
    private final TextField reference = new TextField();
    private final Div change = new Div();
    private final Div cash = new Div(handedOver, change);
    private final Div parts = new Div();
    private final Map<Tender, NativeButton> tenders = new EnumMap<>(Tender.class);
    private final NativeButton split = new NativeButton("Part in another tender");

    TenderFields(Draft draft, Runnable changed) {
        this.draft = draft;
        this.changed = changed;
        addClassName("ts-tenders");
        cash.addClassName("ts-payment-cash");
        parts.addClassName("ts-tender-parts");
        change.addClassName("ts-change");
        change.getElement().setAttribute("role", "status");
        split.addClassName("ts-chip");
        split.addClickListener(_ -> another());
        add(label(), segments(), cash, reference, parts, split);
        typed(handedOver, draft.handedOver, text -> draft.handedOver = text);
        typed(reference, draft.reference, text -> draft.reference = text);
        handedOver.getElement().setAttribute("inputmode", "decimal");
        handedOver.addClassName("ts-figure-field");
        reference.setWidthFull();
        reference.setMaxLength(30);
        draft.parts.forEach(part -> parts.add(row(part)));
        show();
    }

    void show() {
        tenders.forEach((tender, button) ->
                button.getElement().setAttribute("aria-checked", String.valueOf(tender == draft.tender)));
        cash.setVisible(draft.tender == Tender.CASH);
        reference.setVisible(draft.tender != Tender.CASH);
        reference.setLabel(capital(draft.tender.reference()));
        CardNumberWarning.say(
                reference, TenderLine.warning(draft.tender, draft.reference).orElse(""));
        if (draft.tender == Tender.CARD) reference.setHelperText("As the terminal printed it; never the card's number");
        handedOver.setInvalid(!draft.isCovered());
        handedOver.setErrorMessage("Less than the amount");
        change.removeAll();
        var words = new Span("Change");
        words.addClassName("ts-label");
        var figure = new Span(draft.change().map(Money::toString).orElse("–"));
        figure.addClassName("ts-change-figure");
        change.add(words, figure);
        split.setVisible(draft.parts.size() < MOST_PARTS);
    }

    void another() {
        if (draft.parts.size() >= MOST_PARTS) return;
        var part = new Draft.Part();
        draft.parts.add(part);
        parts.add(row(part));
        changed.run();
    }

    private static Component label() {
        var label = new Span("Tender");
        label.addClassName("ts-label");
        label.setId("tender-label");
        return label;
    }

    private Component segments() {
        var segments = new Div();
        segments.addClassName("ts-segments");
        segments.getElement().setAttribute("role", "radiogroup").setAttribute("aria-labelledby", "tender-label");
        for (var tender : Tender.values()) {
            var words = tender == Tender.MONEY_ORDER ? "Order" : tender.inWords();
            var button = new NativeButton(words, _ -> choose(tender));
            button.getElement().setAttribute("role", "radio").setAttribute("aria-label", tender.inWords());
            tenders.put(tender, button);
            segments.add(button);
        }
        return segments;
    }

    void choose(Tender tender) {
        draft.tender = tender;
        changed.run();
        if (tender == Tender.CASH) handedOver.focus();
        else reference.focus();
    }

    private Component row(Draft.Part part) {
        var tender = new Select<Tender>();
        tender.setItems(Tender.values());
        tender.setItemLabelGenerator(Tender::inWords);
        tender.setValue(part.tender);
        tender.setAriaLabel("Tender of this part");
        var amount = new TextField();
        amount.setAriaLabel("Amount of this part");
        amount.setPlaceholder("0.00");
        amount.addClassName("ts-figure-field");
        amount.getElement().setAttribute("inputmode", "decimal");
        typed(amount, part.amount, text -> part.amount = text);
        var number = new TextField();
        number.setMaxLength(30);
        typed(number, part.reference, text -> part.reference = text);
        var away = new NativeButton("Remove");
        away.addClassName("ts-chip");
        var row = new Div(tender, amount, number, away);
        row.addClassName("ts-tender-part");
        Runnable named = () -> {
            number.setVisible(part.tender != Tender.CASH);
            number.setAriaLabel(capital(part.tender.reference()));
            number.setPlaceholder(capital(part.tender.reference()));
            CardNumberWarning.say(
                    number, TenderLine.warning(part.tender, part.reference).orElse(""));
        };
        named.run();
        number.addValueChangeListener(_ -> named.run());
        tender.addValueChangeListener(event -> {
            part.tender = Objects.requireNonNullElse(event.getValue(), Tender.CHECK);
            named.run();
            changed.run();
        });
        away.addClickListener(_ -> {
            draft.parts.remove(part);
            parts.remove(row);
            changed.run();
        });
        return row;
    }

    private void typed(TextField field, String before, Consumer<String> into) {
        field.setValue(before);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(250);
        field.addValueChangeListener(event -> {
            into.accept(event.getValue());
            changed.run();
        });
    }

    private static String capital(String words) {
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
