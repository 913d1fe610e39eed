package org.tallystick.approvals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.approvals.Executes.Changeable;
import org.tallystick.money.Money;
import org.tallystick.web.Keys;

/** Asks which amounts are approved lower, and why; what was typed stays when it is refused. */
class LessDialog extends Dialog {

    /** Does it; false when it was refused. */
    interface Deed {
        boolean approve(Map<String, Money> lower, String reason);
    }

    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final TextArea reason = new TextArea("Why");
    private final Deed deed;

    LessDialog(String title, List<Changeable> amounts, Deed deed) {
        this.deed = deed;
        setAriaLabel("Approve with a change");
        setCloseOnEsc(false);
        addThemeName("no-padding");
        var body = Told.styled(
                "ts-payment-form ts-reason-form",
                new Paragraph(title),
                Told.words(
                        "Only less than was asked for. It stays the request of who asked, who is told.",
                        "ts-small",
                        "ts-quiet"));
        for (var one : amounts) {
            var field = new TextField(one.words() + ", asked " + one.now().inDollars());
            field.setValue(one.now().toString());
            field.setWidthFull();
            fields.put(one.key(), field);
            body.add(field);
        }
        reason.setWidthFull();
        reason.setMinRows(2);
        reason.setMaxLength(2_000);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        body.add(reason);
        var main = new Button("Approve this", _ -> act());
        main.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.print(main, "F8");
        var back = new Button("Back", _ -> close());
        Keys.print(back, "Esc");
        var all = Told.styled(
                "ts-reason-dialog",
                Told.styled("ts-payment-head", new H2("Approve with a change")),
                body,
                Told.styled("ts-payment-foot", Told.words("", "ts-spring"), back, main));
        add(all);
        Keys.of(all).on("F8", "approve this", this::act).on("Esc", "back", this::close);
        fields.values().iterator().next().focus();
    }

    private void act() {
        var lower = new LinkedHashMap<String, Money>();
        for (var one : fields.entrySet()) {
            var field = one.getValue();
            try {
                lower.put(one.getKey(), Money.of(field.getValue().replaceAll("[$,\\s]", "")));
                field.setInvalid(false);
            } catch (IllegalArgumentException _) {
                field.setInvalid(true);
                field.setErrorMessage("Type an amount, such as 120.00.");
                field.focus();
                return;
            }
        }
        if (reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage("Say why: who asked reads it.");
            reason.focus();
        } else if (deed.approve(lower, reason.getValue())) close();
    }
}
