package org.tallystick.drafts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.agency.DebtType;
import org.tallystick.drafts.DraftCharge;
import org.tallystick.money.AmountUnreadable;
import org.tallystick.money.Money;

/** An amount for each kind of charge that the chosen kind of debt has. */
class ChargeFields extends Div {

    private final Runnable changed;
    private final Map<String, TextField> amounts = new LinkedHashMap<>();

    ChargeFields(Runnable changed) {
        this.changed = changed;
        addClassNames("ts-fields", "ts-fields-3");
    }

    /** What was typed for a charge that the new kind of debt has too, stays. */
    void offer(@Nullable DebtType type) {
        var typed = new HashMap<String, String>();
        amounts.forEach((code, field) -> typed.put(code, field.getValue()));
        amounts.clear();
        removeAll();
        if (type == null) {
            add(Shown.words("The charges follow from the kind of debt.", "ts-small", "ts-quiet"));
            return;
        }
        for (var charge : type.chargeTypes()) {
            var field = Shown.field(charge.name(), changed);
            field.setPrefixComponent(new Span("$"));
            field.addClassName("ts-figure-field");
            field.getElement().setAttribute("inputmode", "decimal");
            field.setValue(typed.getOrDefault(charge.code(), ""));
            amounts.put(charge.code(), field);
            add(field);
        }
    }

    void show(List<DraftCharge> charges) {
        for (var charge : charges) {
            var field = amounts.get(charge.type());
            var cents = charge.amountCents();
            if (field != null && cents != null)
                field.setValue(Money.ofCents(cents).toString());
        }
    }

    List<DraftCharge> value() {
        var charges = new ArrayList<DraftCharge>();
        amounts.forEach((code, field) -> {
            var cents = read(field);
            if (cents != null) charges.add(new DraftCharge(code, cents));
        });
        return charges;
    }

    boolean isReadable() {
        boolean readable = true;
        for (var field : amounts.values()) {
            boolean wrong = !field.getValue().isBlank() && read(field) == null;
            field.setInvalid(wrong);
            field.setErrorMessage("An amount such as 125.00");
            readable &= !wrong;
        }
        return readable;
    }

    void stopAt(ObjIntConsumer<TextField> stop) {
        int place = 0;
        for (var field : amounts.values()) stop.accept(field, place++);
    }

    private static @Nullable Long read(TextField field) {
        var text = field.getValue().strip();
        if (text.isEmpty()) return null;
        try {
            return Money.of(text).cents();
        } catch (AmountUnreadable _) {
            return null;
        }
    }
}
