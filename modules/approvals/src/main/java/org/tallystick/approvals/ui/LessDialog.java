package org.tallystick.approvals.ui;

import static org.tallystick.calendar.WrittenDays.DAY;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tallystick.approvals.Executes.Changeable;
import org.tallystick.approvals.Executes.Shortenable;
import org.tallystick.approvals.LessThanAsked;
import org.tallystick.money.Money;
import org.tallystick.web.KeptFields;
import org.tallystick.web.Keys;

/**
 * Asks which amounts are approved lower, until when at most, and why; what was typed stays when it is refused,
 * and is kept until it was said.
 */
class LessDialog extends Dialog {

    /** Does it; false when it was refused. */
    interface Deed {
        boolean approve(LessThanAsked less, String reason);
    }

    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Map<String, DatePicker> days = new LinkedHashMap<>();
    private final TextArea reason = new TextArea("Why");
    private final Deed deed;
    private final Div body;

    LessDialog(UUID about, String title, List<Changeable> amounts, List<Shortenable> lasting, Deed deed) {
        this.deed = deed;
        setAriaLabel("Approve with a change");
        setCloseOnEsc(false);
        addThemeName("no-padding");
        body = Told.styled(
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
        for (var one : lasting) body.add(dayOf(one));
        reason.setWidthFull();
        reason.setMinRows(2);
        reason.setMaxLength(2_000);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        body.add(reason);
        KeptFields.keepAll(body, "Approve with a change " + about);
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
        if (!fields.isEmpty()) fields.values().iterator().next().focus();
        else days.values().iterator().next().focus();
    }

    private DatePicker dayOf(Shortenable one) {
        var now = one.now();
        var field =
                new DatePicker(one.words() + (now == null ? ", asked without an end" : ", asked " + DAY.format(now)));
        field.setMin(one.earliest());
        field.setMax(now);
        field.setValue(now);
        field.setClearButtonVisible(now == null);
        field.setWidthFull();
        days.put(one.key(), field);
        return field;
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
        var earlier = new LinkedHashMap<String, LocalDate>();
        days.forEach((key, field) -> {
            if (field.getValue() != null) earlier.put(key, field.getValue());
        });
        if (reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage("Say why: who asked reads it.");
            reason.focus();
        } else if (deed.approve(new LessThanAsked(lower, earlier), reason.getValue())) {
            KeptFields.sentFrom(body);
            close();
        }
    }
}
