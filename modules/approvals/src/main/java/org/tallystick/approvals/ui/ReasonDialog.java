package org.tallystick.approvals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import java.util.function.Predicate;
import org.tallystick.web.KeptFields;
import org.tallystick.web.Keys;

/** Asks why, and does it with that reason; what was typed stays when it is refused, and is kept until it was said. */
class ReasonDialog extends Dialog {

    private final TextArea reason;
    private final Div body;
    private final Predicate<String> deed;

    ReasonDialog(UUID about, String title, String what, String label, String does, Predicate<String> deed) {
        this.deed = deed;
        this.reason = new TextArea(label);
        setAriaLabel(title);
        setCloseOnEsc(false);
        addThemeName("no-padding");
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(2_000);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        var main = new Button(does, _ -> act());
        main.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.print(main, "F8");
        var back = new Button("Back", _ -> close());
        Keys.print(back, "Esc");
        var head = Told.styled("ts-payment-head", new H2(title));
        body = Told.styled("ts-payment-form ts-reason-form", new Paragraph(what), reason);
        KeptFields.keepAll(body, title + " " + about);
        var foot = Told.styled("ts-payment-foot", Told.words("", "ts-spring"), back, main);
        var all = Told.styled("ts-reason-dialog", head, body, foot);
        add(all);
        Keys.of(all).on("F8", does, this::act).on("Esc", "back", this::close);
        reason.focus();
    }

    private void act() {
        if (reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage("Say why: who asked reads it.");
            reason.focus();
        } else if (deed.test(reason.getValue())) {
            KeptFields.sentFrom(body);
            close();
        }
    }
}
