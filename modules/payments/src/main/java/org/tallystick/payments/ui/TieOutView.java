package org.tallystick.payments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.drawers.DrawerRow.State;
import org.tallystick.money.Money;
import org.tallystick.payments.TieOut;
import org.tallystick.payments.TieOuts;
import org.tallystick.security.Needs;
import org.tallystick.web.EmptyState;
import org.tallystick.web.Keys;
import org.tallystick.web.NarrowTable;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;

/** The evening's page: receipts, allocations, deposit and ledger of a day beside each other, every difference named. */
@Route("tie-out")
@PageTitle("Tie-out")
@Needs("drawer.view")
class TieOutView extends Div implements BeforeEnterObserver {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d, uuuu", Locale.US);

    private final TieOuts tieOuts;
    private final BusinessDay today;
    private LocalDate shown;

    TieOutView(TieOuts tieOuts, BusinessDay today) {
        this.tieOuts = tieOuts;
        this.today = today;
        this.shown = today.today();
        addClassNames("ts-screen", "ts-screen-paper");
        Keys.of(this).below("j", "day before", () -> go(-1)).below("k", "day after", () -> go(1));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter("day");
        try {
            shown = asked.map(LocalDate::parse).orElse(today.today());
        } catch (DateTimeParseException _) {
            shown = today.today();
        }
        draw();
    }

    private void go(int days) {
        var day = shown.plusDays(days);
        if (day.isAfter(today.today())) return;
        shown = day;
        draw();
    }

    private void draw() {
        removeAll();
        var day = tieOuts.of(shown);
        var body = new Div(differences(day), drawers(day), tenders(day), takenBack(day));
        body.addClassNames("ts-screen-body", "ts-stack");
        add(head(day), body);
    }

    private static Component head(TieOut day) {
        var title = new Div(new H1("Tie-out"), new Paragraph(DAY.format(day.day())));
        var spring = new Span();
        spring.addClassName("ts-spring");
        var state = day.tiesOut()
                ? StatusBadge.tag(Tone.OK, "Ties out to the cent")
                : StatusBadge.tag(Tone.WARN, count(day.differences().size()));
        var head = new Div(
                title,
                state,
                spring,
                figure("Receipts", day.receipted()),
                figure("Allocations", day.allocated()),
                figure("Deposit", day.deposited()),
                figure("Ledger", day.ledger()),
                link("drawers", "Drawers"));
        head.addClassName("ts-screen-head");
        return head;
    }

    private static String count(int differences) {
        return differences == 1 ? "1 difference" : differences + " differences";
    }

    private static Component figure(String words, Money money) {
        var label = new Span(words);
        label.addClassName("ts-label");
        var sum = new Span(money.inDollars());
        sum.addClassName("ts-tie-figure");
        var both = new Div(label, sum);
        both.addClassName("ts-tie");
        return both;
    }

    private static Component differences(TieOut day) {
        if (day.tiesOut())
            return pane(
                    "Differences",
                    new EmptyState("None", "What was receipted was allocated, is in the ledger and went to the bank."));
        var table = table("Differences", "What", ">By", "");
        for (var one : day.differences()) {
            var row = table.getBody().addRow();
            row.addDataCell().setText(one.what());
            figure(row, one.amount());
            row.addDataCell().add(link(one.path(), "Open"));
        }
        return pane("Differences", table);
    }

    private static Component drawers(TieOut day) {
        if (day.drawers().isEmpty())
            return pane("By drawer and cashier", new EmptyState("No drawers", "Nobody opened a drawer on this day."));
        var table = table(
                "By drawer and cashier",
                "Drawer",
                "Cashier",
                "State",
                ">Receipts",
                ">Void",
                ">Receipted",
                ">Allocated",
                ">Ledger",
                ">Counted",
                ">Deposited");
        for (var line : day.drawers()) {
            var row = table.getBody().addRow();
            row.addDataCell()
                    .add(link(
                            "drawers/" + line.drawer().number(),
                            "Drawer " + line.drawer().label()));
            row.addDataCell().setText(line.drawer().cashierName());
            row.addDataCell().setText(line.drawer().state().inWords());
            number(row, line.receipts());
            number(row, line.voided());
            figure(row, line.receipted());
            figure(row, line.allocated());
            figure(row, line.ledger());
            figure(row, line.counted());
            var deposited = row.addDataCell();
            deposited.addClassName("ts-right");
            var slip = line.deposit();
            if (slip == null) deposited.setText("–");
            else deposited.add(link("deposits/" + slip.replaceFirst("D-0*", ""), String.valueOf(line.deposited())));
        }
        var sum = table.getBody().addRow();
        sum.addClassName("ts-sum");
        sum.addDataCell().setText("Total");
        for (int i = 0; i < 4; i++) sum.addDataCell();
        figure(sum, day.receipted());
        figure(sum, day.allocated());
        figure(sum, day.ledger());
        sum.addDataCell();
        figure(sum, day.deposited());
        return pane("By drawer and cashier", NarrowTable.of(table));
    }

    private static Component tenders(TieOut day) {
        var table = table("By tender", "Tender", ">Receipts", ">Receipted", ">Counted", ">Deposited");
        for (var line : day.tenders()) {
            var row = table.getBody().addRow();
            row.addHeaderCell().setText(line.tender().inWords());
            number(row, line.receipts());
            figure(row, line.receipted());
            figure(row, line.counted());
            figure(row, line.deposited());
        }
        if (day.drawers().stream()
                .noneMatch(line -> line.counted() == null && line.drawer().state() == State.CLOSED))
            return pane("By tender", NarrowTable.of(table));
        var blind = new Paragraph("Counts that wait for a second person are left out.");
        blind.addClassNames("ts-small", "ts-quiet", "ts-pane-body");
        return pane("By tender", new Div(NarrowTable.of(table), blind));
    }

    private static Component takenBack(TieOut day) {
        if (day.takenBack().isEmpty()) return new Div();
        var table = table("Taken back", "Receipt", "How", "Why", "By", ">Amount", ">Ledger");
        for (var line : day.takenBack()) {
            var row = table.getBody().addRow();
            row.addDataCell().add(link("receipts/" + line.receipt(), line.receipt()));
            row.addDataCell().setText(line.reversal().kind().inWords());
            row.addDataCell().setText(line.reversal().reason());
            row.addDataCell().setText(line.reversal().by());
            figure(row, line.amount());
            figure(row, line.ledger());
        }
        return pane("Taken back for closed drawers", NarrowTable.of(table));
    }

    private static Component pane(String title, Component content) {
        var head = new Div(new H2(title));
        head.addClassName("ts-pane-head");
        var pane = new Div(head, content);
        pane.addClassNames("ts-pane", "ts-wide-table");
        return pane;
    }

    private static NativeTable table(String label, String... heads) {
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", label);
        var row = table.getHead().addRow();
        for (var words : heads) {
            var cell = row.addHeaderCell();
            cell.setText(words.replace(">", ""));
            if (words.startsWith(">")) cell.addClassName("ts-right");
            if (words.isEmpty()) cell.getElement().setAttribute("aria-label", "Where to look");
        }
        return table;
    }

    private static void figure(NativeTableRow row, @Nullable Money money) {
        var cell = row.addDataCell();
        cell.setText(money == null ? "–" : money.toString());
        cell.addClassName("ts-right");
    }

    private static void number(NativeTableRow row, int number) {
        var cell = row.addDataCell();
        cell.setText(String.valueOf(number));
        cell.addClassName("ts-right");
    }

    private static Anchor link(String path, String words) {
        var link = new Anchor(path, words);
        link.addClassName("ts-link");
        return link;
    }
}
