package org.tallystick.drawers.ui;

import static org.tallystick.calendar.WrittenDays.DAY;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.drawers.DepositRow;
import org.tallystick.drawers.Deposits;
import org.tallystick.drawers.DrawerRow;
import org.tallystick.drawers.DrawerRow.State;
import org.tallystick.drawers.Drawers;
import org.tallystick.security.Authority;
import org.tallystick.security.Needs;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.CardNumberWarning;
import org.tallystick.web.EmptyState;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Keys;
import org.tallystick.web.NarrowTable;

/** All drawers of the day and those that are left from before, and the deposits made of them. */
@Route("drawers")
@PageTitle("Drawers")
@Needs("drawer.view")
class DrawersView extends Div {

    private final Drawers drawers;
    private final Deposits deposits;
    private final Authority authority;
    private final BusinessDay day;

    DrawersView(Drawers drawers, Deposits deposits, Authority authority, BusinessDay day) {
        this.drawers = drawers;
        this.deposits = deposits;
        this.authority = authority;
        this.day = day;
        addClassNames("ts-screen", "ts-screen-paper");
        draw();
    }

    private void draw() {
        removeAll();
        var today = day.today();
        var shown = drawers.on(today);
        var waiting = undeposited(shown);
        var body = new Div(list(shown, today), deposits(today));
        body.addClassNames("ts-screen-body", "ts-stack");
        add(head(today, waiting), body);
    }

    private Component head(LocalDate today, List<DrawerRow> waiting) {
        var title = new Div(new H1("Drawers"), new Paragraph(DAY.format(today)));
        var head = new Div(title, Told.spring(), Told.link("tie-out", "Tie-out of the day"));
        head.addClassName("ts-screen-head");
        if (!authority.may("deposit.make")) return head;
        var deposit = new Button("Make a deposit", _ -> deposit(waiting));
        deposit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        deposit.setEnabled(!waiting.isEmpty());
        Keys.print(deposit, "b");
        Keys.of(this).on("b", "make a deposit", () -> deposit(waiting));
        if (waiting.isEmpty()) {
            var why = new Span("No verified drawer waits for a bag");
            why.addClassNames("ts-small", "ts-quiet");
            head.add(why);
        }
        head.add(deposit);
        return head;
    }

    private List<DrawerRow> undeposited(List<DrawerRow> shown) {
        var verified = shown.stream()
                .filter(drawer -> drawer.state() == State.VERIFIED)
                .toList();
        var inBags = deposits.of(verified.stream().map(DrawerRow::id).toList()).stream()
                .flatMap(deposit -> deposit.lines().stream())
                .map(line -> line.drawer())
                .toList();
        return verified.stream()
                .filter(drawer -> !inBags.contains(drawer.id()) && drawer.receipts() > 0)
                .toList();
    }

    private Component list(List<DrawerRow> shown, LocalDate today) {
        if (shown.isEmpty())
            return Told.pane(
                    "Today",
                    new EmptyState(
                            "No drawer was opened today",
                            "A cashier opens one at the Counter (g c), or with the first payment."));
        var table = Told.table(
                "Drawers",
                "Drawer",
                "Counter",
                "Cashier",
                "State",
                ">Receipts",
                ">Should be",
                ">Counted",
                ">Difference");
        for (var drawer : shown) {
            var tally = drawers.tally(drawer.id());
            var row = table.getBody().addRow();
            row.addDataCell().add(Told.link("drawers/" + drawer.number(), "Drawer " + drawer.label()));
            row.addDataCell().setText(drawer.counter());
            row.addDataCell().setText(drawer.cashierName());
            var leftOpen = drawer.state() == State.OPEN
                    && !drawer.unattended()
                    && drawer.openedOn().isBefore(today);
            row.addDataCell().add(Told.state(drawer, leftOpen));
            Told.figure(row, drawer.receipts());
            Told.figure(row, tally.expected());
            var counted = tally.isCounted() && drawer.state() != State.OPEN;
            Told.figure(row, counted ? tally.counted() : null);
            var difference = row.addDataCell();
            difference.setText(counted ? Told.difference(tally.difference()) : "");
            difference.addClassName("ts-right");
        }
        return Told.pane("Today", NarrowTable.of(table));
    }

    private Component deposits(LocalDate today) {
        var made = deposits.on(today);
        if (made.isEmpty())
            return Told.pane(
                    "Deposits",
                    new EmptyState("No deposit today", "Verified drawers go into a bag, with a slip that is printed."));
        var table = Told.table("Deposits", "Slip", "Bag", "Made by", ">In the bag", ">Cards", ">Total");
        for (var deposit : made) {
            var row = table.getBody().addRow();
            row.addDataCell().add(Told.link("deposits/" + deposit.number(), deposit.label()));
            row.addDataCell().setText(deposit.bag());
            row.addDataCell().setText(deposit.madeBy());
            Told.figure(row, deposit.inTheBag());
            Told.figure(row, deposit.total().minus(deposit.inTheBag()));
            Told.figure(row, deposit.total());
        }
        return Told.pane("Deposits", NarrowTable.of(table));
    }

    private void deposit(List<DrawerRow> waiting) {
        if (waiting.isEmpty()) return;
        var key = Ids.next().toString();
        var bag = new TextField("Number of the bag");
        bag.setMaxLength(40);
        CardNumberWarning.below(bag, DepositRow.BAG);
        var chosen = new CheckboxGroup<DrawerRow>("Drawers");
        chosen.setItems(waiting);
        chosen.setItemLabelGenerator(drawer -> "Drawer " + drawer.label() + ", " + drawer.cashierName() + ", "
                + drawers.tally(drawer.id()).counted());
        chosen.setValue(new LinkedHashSet<>(waiting));
        new FormDialog(
                        "Make a deposit",
                        "Close the bag",
                        () -> {
                            var ids = chosen.getValue().stream()
                                    .map(DrawerRow::id)
                                    .toList();
                            var made = deposits.make(key, bag.getValue(), ids);
                            draw();
                            getUI().ifPresent(ui -> ui.navigate("deposits/" + made.number()));
                        },
                        bag,
                        chosen)
                .aboutTheScreen()
                .saying("What was counted in these drawers goes into one bag. The slip is printed next.")
                .open();
        bag.focus();
    }
}
