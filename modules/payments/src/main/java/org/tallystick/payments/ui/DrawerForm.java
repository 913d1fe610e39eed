package org.tallystick.payments.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.tallystick.money.AmountUnreadable;
import org.tallystick.money.Money;
import org.tallystick.web.KeptFields;
import org.tallystick.web.Keys;
import org.tallystick.web.Refusal;
import org.tallystick.web.Toast;

/** Opens the cashier's drawer: at which counter, and with how much change. */
class DrawerForm extends Div {

    private final Desk desk;
    private final Runnable opened;
    private final TextField counter = new TextField("Counter");
    private final TextField openingFloat = new TextField("Change in the drawer");

    DrawerForm(Desk desk, Runnable opened) {
        this.desk = desk;
        this.opened = opened;
        addClassNames("ts-payment-form", "ts-drawer-form");
        counter.setValue("Counter 1");
        counter.setMaxLength(40);
        openingFloat.setValue("0.00");
        openingFloat.setPrefixComponent(new Span("$"));
        openingFloat.getElement().setAttribute("inputmode", "decimal");
        var open = new Button("Open drawer", _ -> open());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.setDisableOnClick(true);
        add(
                new H3("Open your drawer"),
                new Paragraph("Money is taken into an open drawer of your own; its receipts count up from one."),
                counter,
                openingFloat,
                open);
        KeptFields.keepAll(this, "drawer");
        open.addClickListener(_ -> open.setEnabled(true));
        Keys.print(open, "F8");
        Keys.of(this).on("F8", "open the drawer", this::open);
    }

    private void open() {
        try {
            desk.openDrawer(counter.getValue(), Money.of(openingFloat.getValue()));
            KeptFields.sentFrom(this);
            opened.run();
        } catch (AmountUnreadable unreadable) {
            openingFloat.setInvalid(true);
            openingFloat.setErrorMessage(unreadable.getMessage());
        } catch (Refusal refusal) {
            Toast.refused(refusal.sentence());
        }
    }
}
