package org.tallystick.drawers.ui;

import static org.tallystick.calendar.WrittenDays.DAY;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.tallystick.drawers.DrawerRow;
import org.tallystick.drawers.DrawerRow.State;
import org.tallystick.drawers.DrawerTally;
import org.tallystick.drawers.Drawers;
import org.tallystick.money.AmountUnreadable;
import org.tallystick.money.Money;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Needs;
import org.tallystick.web.FormDialog;
import org.tallystick.web.KeptFields;
import org.tallystick.web.Keys;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;
import org.tallystick.web.Toast;

/** One drawer at the end of its day: its cashier counts and closes it, somebody else verifies it. */
@Route("drawers/:number")
@Needs("drawer.view")
class DrawerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST = 500;

    private final Drawers drawers;
    private final Authority authority;
    private final ReceiptList receipts;
    private int number;

    DrawerView(Drawers drawers, Authority authority) {
        this.drawers = drawers;
        this.authority = authority;
        this.receipts = new ReceiptList(drawers);
        addClassNames("ts-screen", "ts-screen-paper");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var named = event.getRouteParameters().get("number").orElseThrow(NotThere::new);
        try {
            number = Integer.parseInt(named);
        } catch (NumberFormatException _) {
            throw new NotThere("drawer", named);
        }
        draw();
    }

    @Override
    public String getPageTitle() {
        return "Drawer " + number;
    }

    private void draw() {
        var drawer = drawers.numbered(number).orElseThrow(() -> new NotThere("drawer", String.valueOf(number)));
        var tally = drawers.tally(drawer.id());
        removeAll();
        var panes = new Div(task(tally), receipts.of(drawer));
        panes.addClassName("ts-panes");
        var body = new Div(panes);
        body.addClassName("ts-screen-body");
        add(head(drawer), body);
    }

    private Component head(DrawerRow drawer) {
        var title = new Div(
                new H1("Drawer " + drawer.label()),
                new Paragraph(drawer.counter() + ", " + drawer.cashierName() + ", opened "
                        + DAY.format(drawer.openedOn()) + ", float " + drawer.openingFloat()));
        var head = new Div(title, Told.spring(), Told.state(drawer, false));
        if (authority.may("drawer.view")) head.add(Told.link("drawers", "All drawers"));
        head.addClassName("ts-screen-head");
        return head;
    }

    private Component task(DrawerTally tally) {
        var own = tally.drawer().cashier().equals(CurrentPerson.get().person());
        var state = tally.drawer().state();
        if (state == State.OPEN && own) return counting(tally);
        if (state == State.CLOSED && !own && authority.may("drawer.verify")) return verifying(tally);
        var words = state == State.OPEN
                ? "Its cashier counts and closes it."
                : state == State.CLOSED
                        ? "Somebody else than its cashier counts it again and verifies it."
                        : "Verified by " + tally.drawer().verifiedBy() + ".";
        Keys.of(this).off("F8");
        return state == State.OPEN
                ? Told.pane("Open", Told.body(new Paragraph(words)))
                : Told.pane(
                        tally.blind() ? "Closed" : "Counted", new TallyTable(tally), Told.body(new Paragraph(words)));
    }

    /** The cashier counts first, and sees only then what should be there. */
    private Component counting(DrawerTally tally) {
        var fields = new CountFields();
        KeptFields.keepAll(fields, "count");
        var count = new Button("Keep this count");
        count.addClickListener(_ -> keep(tally, fields));
        count.addThemeVariants(tally.isCounted() ? ButtonVariant.LUMO_TERTIARY : ButtonVariant.LUMO_PRIMARY);
        Keys.print(count, "F8");
        Keys.of(this).on("F8", "keep this count", () -> keep(tally, fields));
        var pane = Told.pane("Count the drawer", Told.body(fields, count));
        if (!tally.isCounted()) {
            fields.focusFirst();
            return pane;
        }
        var explanation = new TextArea("What happened");
        explanation.setMaxLength(LONGEST);
        explanation.setWidthFull();
        explanation.setVisible(tally.isOff());
        var said = Told.body(explanation);
        KeptFields.keepAll(said, "what happened");
        var close = new Button("Close the drawer", _ -> close(tally, explanation, said));
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Keys.print(close, "Alt c");
        Keys.of(this).on("c", "close the drawer", () -> close(tally, explanation, said));
        said.add(close);
        if (tally.isOff()) explanation.focus();
        else close.focus();
        var counted = Told.pane("Count " + tally.count(), new TallyTable(tally), said);
        var both = new Div(counted, pane);
        both.addClassName("ts-stack");
        return both;
    }

    private void keep(DrawerTally tally, CountFields fields) {
        attempt(() -> {
            var kept = drawers.count(fields.read(tally.drawer().id()));
            KeptFields.sentFrom(fields);
            Toast.done("Count " + kept.count() + " kept: " + Told.difference(kept.difference()) + ".");
        });
    }

    private void close(DrawerTally tally, TextArea explanation, Component said) {
        attempt(() -> {
            drawers.close(tally.drawer().id(), explanation.getValue());
            KeptFields.sentFrom(said);
            Keys.of(this).off("c").off("F8");
            Toast.done("Drawer " + tally.drawer().label() + " is closed and waits for a second person.");
        });
    }

    private Component verifying(DrawerTally tally) {
        var cash = new TextField("Cash that you counted, the float included");
        cash.setWidthFull();
        cash.addClassName("ts-figure-field");
        cash.getElement().setAttribute("inputmode", "decimal");
        var counted = new Div(cash);
        KeptFields.keepAll(counted, "verify");
        var verify = new Button("Verify", _ -> verify(tally, cash, counted));
        verify.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Keys.print(verify, "F8");
        Keys.of(this).on("F8", "verify", () -> verify(tally, cash, counted));
        var back = new Button("Give back to " + tally.drawer().cashierName(), _ -> giveBack(tally));
        cash.focus();
        var both = new Div(verify, back);
        both.addClassName("ts-line-up");
        var form = new Div(counted, both);
        form.addClassNames("ts-stack", "ts-second-count");
        return Told.pane(
                "Count it again",
                Told.body(
                        new Paragraph(
                                "What the cashier counted is shown to nobody before a second count agrees with it."),
                        form));
    }

    private void verify(DrawerTally tally, TextField cash, Component counted) {
        attempt(() -> {
            drawers.verify(tally.drawer().id(), Money.of(cash.getValue()));
            KeptFields.sentFrom(counted);
            Toast.done("Drawer " + tally.drawer().label() + " is verified.");
        });
    }

    private void giveBack(DrawerTally tally) {
        var reason = new TextArea("What is to be counted again");
        reason.setMaxLength(LONGEST);
        new FormDialog(
                        "Give the drawer back",
                        "Give back",
                        () -> {
                            drawers.giveBack(tally.drawer().id(), reason.getValue());
                            draw();
                        },
                        reason)
                .aboutTheScreen()
                .open();
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
            draw();
        } catch (AmountUnreadable unreadable) {
            Toast.refused(String.valueOf(unreadable.getMessage()));
        } catch (Refusal refusal) {
            Toast.refused(refusal.sentence());
        }
    }
}
